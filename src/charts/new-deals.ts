import { barChart } from './bars.ts';
import { sayIn } from './say.ts';

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const newDeals = barChart({
  id: 'new-deals',
  chapter: 'since',
  text: {
    he: () => ({
      title: `אחרי הכתבה באו עוד עסקאות, וסבב גיוס של ${sayHe('round-2026')}`,
      caption:
        'כל העמודות באותו קנה מידה, וחלקן חופפות: החוזה עם הענן של אמזון וההזמנה מן הענן של מיקרוסופט נמנים כנראה עם כלל ההתחייבויות; עסקאות אחרות אולי כלולות ביעד, והשקעת אמזון היא חלק מהסבב. על הקמפוס באוהיו דווח רק על מגעים, ביוני 2026. ההתחייבויות והיעד אינם ברי השוואה: ההיקף אחר, וגם לוח הזמנים.',
      description: `הוצאות: התחייבויות של ${sayHe('commitments-late-2025')} בסוף 2025, יעד של ${sayHe('compute-target-2026')} בפברואר 2026, קמפוס באוהיו, במגעים, ${sayHe('ohio-campus')}, הענן של מיקרוסופט, לפי בלוג, ${sayHe('azure-contract')}, הענן של אמזון ${sayHe('aws-contract')}, Cerebras ${sayHe('cerebras-contract')}, ברודקום ${sayHe('broadcom-first-phase')}. גיוס: ${sayHe('round-2026')}, ומהם אמזון ${sayHe('amazon-investment')}, מתוכם ${sayHe('amazon-investment-conditional')} מותנים; סופטבנק צופה שתגיע ${sayHe('softbank-total', { prefix: 'ל' })} במצטבר. לשם השוואה: שווי אנתרופיק ${sayHe('anthropic-valuation')}, וצבר ההזמנות של אורקל ${sayHe('oracle-backlog')}.`,
    }),
    en: () => ({
      title: `After the article came more deals, and a funding round of ${sayEn('round-2026')}`,
      caption:
        'All the bars share one scale, and some overlap: the contract for Amazon’s cloud and the order from Microsoft’s are probably part of the commitments; other deals may be part of the target, and Amazon’s investment is part of the round. The Ohio campus was only being discussed, in June 2026. The commitments and the target cannot be compared: scope and horizon differ.',
      description: `Spending: commitments of ${sayEn('commitments-late-2025')} late in 2025, a target of ${sayEn('compute-target-2026')} in February 2026, an Ohio campus, in talks, ${sayEn('ohio-campus')}, Microsoft’s cloud, according to a blog, ${sayEn('azure-contract')}, Amazon’s cloud ${sayEn('aws-contract')}, Cerebras ${sayEn('cerebras-contract')}, Broadcom ${sayEn('broadcom-first-phase')}. Funding: ${sayEn('round-2026')}, of which Amazon ${sayEn('amazon-investment')}, ${sayEn('amazon-investment-conditional')} of that conditional; SoftBank expects to reach ${sayEn('softbank-total')} in all. For comparison: Anthropic’s valuation ${sayEn('anthropic-valuation')}, and Oracle’s backlog ${sayEn('oracle-backlog')}.`,
    }),
  },
  groups: [
    {
      title: { he: 'הוצאות, מהתחייבות ועד מגעים', en: 'Spending, from commitments to talks' },
      bars: [
        {
          id: 'commitments-late-2025',
          name: { he: 'כלל ההתחייבויות, סוף 2025', en: 'All commitments, late 2025' },
        },
        {
          id: 'compute-target-2026',
          name: { he: 'היעד עד 2030, פברואר 2026', en: 'Target to 2030, February 2026' },
        },
        { id: 'ohio-campus', name: { he: 'קמפוס באוהיו, במגעים', en: 'Ohio campus, in talks' } },
        {
          id: 'azure-contract',
          name: { he: 'הענן של מיקרוסופט, לפי בלוג', en: 'Microsoft’s cloud, says a blog' },
        },
        { id: 'aws-contract', name: { he: 'הענן של אמזון', en: 'Amazon’s cloud' } },
        { id: 'cerebras-contract', name: { he: 'Cerebras', en: 'Cerebras' } },
        {
          id: 'broadcom-first-phase',
          name: { he: 'ברודקום, שלב ראשון', en: 'Broadcom, first phase' },
        },
      ],
    },
    {
      title: {
        he: 'גיוסים והשקעות ב־OpenAI, בפועל ובצפי',
        en: 'Funding of OpenAI, raised or expected',
      },
      bars: [
        { id: 'round-2026', name: { he: 'סבב הגיוס של 2026', en: 'The round of 2026' } },
        {
          id: 'softbank-total',
          name: { he: 'סופטבנק, צפי מצטבר', en: 'SoftBank, total expected' },
        },
        {
          id: 'amazon-investment',
          name: { he: 'אמזון, מתוך הסבב', en: 'Amazon, within the round' },
        },
        {
          id: 'amazon-investment-conditional',
          name: { he: 'החלק המותנה שלה', en: 'the conditional part of that' },
        },
      ],
    },
    {
      title: { he: 'לשם השוואה', en: 'To compare' },
      bars: [
        {
          id: 'anthropic-valuation',
          name: { he: 'השווי של אנתרופיק', en: 'Anthropic’s valuation' },
        },
        {
          id: 'oracle-backlog',
          name: { he: 'צבר אורקל, מכל הלקוחות', en: 'Oracle’s backlog, all customers' },
        },
      ],
    },
  ],
});
