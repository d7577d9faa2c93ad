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
        'כל העמודות באותו קנה מידה, ורבות מהן חופפות: העסקאות כלולות בכלל ההתחייבויות או ביעד, והשקעת אמזון כלולה בסבב. הקמפוס באוהיו הוא שיחות בלבד. את ההתחייבויות והיעד אי אפשר להשוות זה לזה: הם חלים על שנים אחרות ועל דברים אחרים.',
      description: `הוצאות: התחייבויות של ${sayHe('commitments-late-2025')} בסוף 2025, יעד של ${sayHe('compute-target-2026')} בפברואר 2026, קמפוס באוהיו ${sayHe('ohio-campus')}, הענן של אמזון ${sayHe('aws-contract')}, Cerebras ${sayHe('cerebras-contract')}, ברודקום ${sayHe('broadcom-first-phase')}. גיוס: ${sayHe('round-2026')}, ומהם אמזון ${sayHe('amazon-investment')}, מתוכם ${sayHe('amazon-investment-conditional')} מותנים; סופטבנק ${sayHe('softbank-total')} במצטבר. לשם השוואה: שווי אנתרופיק ${sayHe('anthropic-valuation')}, וצבר ההזמנות של אורקל ${sayHe('oracle-backlog')}.`,
    }),
    en: () => ({
      title: `After the article came more deals, and a funding round of ${sayEn('round-2026')}`,
      caption:
        'All the bars share one scale, and many overlap: the deals are part of the commitments or the target, and Amazon’s stake is part of the round. The Ohio campus is talks only. The commitments and the target cannot be compared: they cover other years and other things.',
      description: `Spending: commitments of ${sayEn('commitments-late-2025')} late in 2025, a target of ${sayEn('compute-target-2026')} in February 2026, an Ohio campus at ${sayEn('ohio-campus')}, Amazon’s cloud ${sayEn('aws-contract')}, Cerebras ${sayEn('cerebras-contract')}, Broadcom ${sayEn('broadcom-first-phase')}. Funding: ${sayEn('round-2026')}, of which Amazon ${sayEn('amazon-investment')}, ${sayEn('amazon-investment-conditional')} of that conditional; SoftBank ${sayEn('softbank-total')} in all. To compare: Anthropic’s valuation ${sayEn('anthropic-valuation')}, and Oracle’s backlog ${sayEn('oracle-backlog')}.`,
    }),
  },
  groups: [
    {
      title: { he: 'OpenAI אומרת שתוציא', en: 'What OpenAI says it will spend' },
      bars: [
        {
          id: 'commitments-late-2025',
          name: { he: 'כלל ההתחייבויות, סוף 2025', en: 'All commitments, late 2025' },
        },
        {
          id: 'compute-target-2026',
          name: { he: 'היעד עד 2030, פברואר 2026', en: 'Target to 2030, February 2026' },
        },
        { id: 'ohio-campus', name: { he: 'קמפוס באוהיו, בשיחות', en: 'Ohio campus, in talks' } },
        { id: 'aws-contract', name: { he: 'הענן של אמזון', en: 'Amazon’s cloud' } },
        { id: 'cerebras-contract', name: { he: 'Cerebras', en: 'Cerebras' } },
        {
          id: 'broadcom-first-phase',
          name: { he: 'ברודקום, שלב ראשון', en: 'Broadcom, first phase' },
        },
      ],
    },
    {
      title: { he: 'כסף שנכנס אליה', en: 'Money that comes to it' },
      bars: [
        { id: 'round-2026', name: { he: 'סבב הגיוס של 2026', en: 'The round of 2026' } },
        {
          id: 'softbank-total',
          name: { he: 'סופטבנק, במצטבר', en: 'SoftBank, in all' },
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
          name: { he: 'הזמנות אצל אורקל, מכולם', en: 'Oracle’s backlog, all customers' },
        },
      ],
    },
  ],
});
