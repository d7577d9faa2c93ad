import type { DeepReadonly } from '../../readonly.ts';
import type { Quantity } from '../../schema.ts';

const goldmanSachs = { he: 'גולדמן זאקס', en: 'Goldman Sachs' } as const;

export const industryEffortQuantities = [
  {
    id: 'goldman-revenue',
    chapter: 'industry-effort',
    inArticle: true,
    measures: {
      he: 'ההכנסות הצפויות של אנבידיה מ־OpenAI בשנת 2026',
      en: 'Nvidia’s expected revenue from OpenAI in 2026',
    },
    amount: 13,
    unit: 'usd-bn',
    qualifier: 'about',
    certainty: 'estimate',
    layer: 'hardware',
    basis: 'one-year',
    statedBy: goldmanSachs,
    sources: ['article', 'benzinga-goldman'],
    asOf: '2025-10',
    assessment: 'verified',
    caveat: {
      he: 'אומדן לשנה אחת, מאוקטובר 2025, לפי תוכנית שהוחלפה בפברואר 2026. את הסקירה קראנו רק בעיתונות.',
      en: 'An estimate for one year, made in October 2025 under a plan that was replaced in February 2026. We know the note only from press reports.',
    },
    overlaps: [
      {
        with: 'nvidia-build-cost',
        why: {
          he: 'רכישות לפי אותה תוכנית',
          en: 'purchases under the same plan',
        },
      },
      {
        with: 'deals-total',
        why: {
          he: 'רכישות שהן חלק מהעסקאות',
          en: 'purchases that are part of the deals',
        },
      },
    ],
    revisions: [],
  },
  {
    id: 'goldman-return',
    chapter: 'industry-effort',
    inArticle: true,
    measures: {
      he: 'הכסף שצפוי לחזור ל־OpenAI כהשקעה של אנבידיה בשנת 2026',
      en: 'Money expected to return to OpenAI as Nvidia’s investment in 2026',
    },
    amount: 10,
    unit: 'usd-bn',
    qualifier: 'about',
    certainty: 'estimate',
    layer: 'equity',
    basis: 'one-year',
    statedBy: goldmanSachs,
    sources: ['article', 'benzinga-goldman'],
    asOf: '2025-10',
    assessment: 'corrected',
    caveat: {
      he: 'לא אותם דולרים ממש: לפי הסקירה, רוב הרווח הגולמי על המכירות יושקע בחזרה כהון. 10 מתוך 13 הם 77%.',
      en: 'These are not the very same dollars: as reported, the note says that most of the gross profit on the sales would be put back as equity. 10 out of 13 is 77%.',
    },
    overlaps: [
      {
        with: 'nvidia-investment',
        why: { he: 'החלק הראשון של התקרה', en: 'the first part of the ceiling' },
      },
      {
        with: 'goldman-revenue',
        why: {
          he: 'בא מהרווח על אותן מכירות',
          en: 'comes out of the profit on the same sales',
        },
      },
      {
        with: 'round-2026',
        why: {
          he: 'ההשקעה שבאה במקום התוכנית היא חלק מהסבב',
          en: 'the stake that replaced the plan is part of the round',
        },
      },
    ],
    revisions: [],
  },
  {
    id: 'bubble-dotcom',
    chapter: 'industry-effort',
    inArticle: true,
    measures: {
      he: 'הגאות של היום מול בועת הדוט־קום',
      en: 'Today’s boom compared with the dot-com bubble',
    },
    amount: 17,
    unit: 'ratio',
    qualifier: 'exact',
    certainty: 'estimate',
    layer: 'none',
    basis: 'moment',
    statedBy: { he: 'MacroStrategy Partnership', en: 'MacroStrategy Partnership' },
    sources: ['article', 'cloudnews-macrostrategy', 'macrostrategy', 'macrostrategy-critique'],
    asOf: '2025-10',
    assessment: 'corrected',
    caveat: {
      he: 'לא שווי שוק, כפי שכתוב בכתבה, אלא מודל של הקצאה לקויה של הון: כסף שהופנה למקום הלא נכון. הוא כולל גם דיור, משרדים, NFT והון סיכון, וביקורת אחת חולקת על כך.',
      en: 'Not market value, as the article has it, but a model of misallocated capital: money put in the wrong places. It takes in housing, offices, NFTs and venture capital too, and one critique objects to that.',
    },
    overlaps: [],
    revisions: [],
  },
  {
    id: 'bubble-2008',
    chapter: 'industry-effort',
    inArticle: true,
    measures: {
      he: 'הגאות של היום מול ערב המשבר של 2008',
      en: 'Today’s boom compared with the eve of the 2008 crisis',
    },
    amount: 4,
    unit: 'ratio',
    qualifier: 'exact',
    certainty: 'estimate',
    layer: 'none',
    basis: 'moment',
    statedBy: { he: 'MacroStrategy Partnership', en: 'MacroStrategy Partnership' },
    sources: ['article', 'cloudnews-macrostrategy', 'macrostrategy'],
    asOf: '2025-10',
    assessment: 'corrected',
    caveat: {
      he: 'אותו מודל. הדוח משווה לבועת הנדל״ן של אותן שנים, ולא לשוק כולו. באחד הדיווחים המספר הוא פי 8.',
      en: 'The same model. The report’s comparison is with the property bubble of those years, not with the market as a whole. One account says 8 times.',
    },
    overlaps: [],
    revisions: [],
  },
] as const satisfies readonly DeepReadonly<Quantity>[];
