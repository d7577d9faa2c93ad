import { barChart } from './bars.ts';
import { sayIn } from './say.ts';

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const promisesAndMeans = barChart({
  id: 'promises-and-means',
  chapter: 'supply-chain',
  text: {
    he: () => ({
      title: `לפי גלובס, העסקאות של OpenAI מסתכמות ${sayHe('deals-total', { prefix: 'ב' })}; הכנסותיה, לפי קצב שנתי, הן ${sayHe('openai-revenue')}`,
      caption:
        'כל העמודות באותו קנה מידה, אבל לא כולן מאותו סוג: סכום לשנים רבות, מחיר שנקבע למניות וסכום לשנה. חלקן חופפות, ולכן אין לחבר אותן.',
      description: `ההבטחות, בעמודות בקנה מידה אחד: כל העסקאות יחד ${sayHe('deals-total')}, סטארגייט ${sayHe('stargate')}, ומתוכו לפתיחה ${sayHe('stargate-first-tranche')}, והחוזה עם אורקל ${sayHe('oracle-contract')}. המחיר: שווי החברה ${sayHe('openai-valuation')}, לפי מכירה של מניות ${sayHe('share-sale', { prefix: 'ב' })} בלבד. ולשנה: הכנסות בקצב של ${sayHe('openai-revenue')} והפסד אפשרי של ${sayHe('openai-loss')}, שני פסים דקים ליד היתר.`,
    }),
    en: () => ({
      title: `Globes puts OpenAI’s deals at ${sayEn('deals-total')}; its revenue runs at ${sayEn('openai-revenue')} a year`,
      caption:
        'All the bars share one scale, but they are not one kind of number: sums over many years, a price put on shares, amounts a year. Some overlap, so they must not be added up.',
      description: `Promised, as bars on one scale: all the deals together ${sayEn('deals-total')}, Stargate ${sayEn('stargate')}, of which ${sayEn('stargate-first-tranche')} to begin with, and the Oracle contract ${sayEn('oracle-contract')}. A price: the company’s valuation, ${sayEn('openai-valuation')}, set by the sale of only ${sayEn('share-sale')} of shares. And for a year: revenue at a rate of ${sayEn('openai-revenue')} and a possible loss of ${sayEn('openai-loss')}, two slivers beside the rest.`,
    }),
  },
  groups: [
    {
      title: { he: 'הובטח, לאורך שנים', en: 'Promised, over years' },
      bars: [
        { id: 'deals-total', name: { he: 'כל העסקאות יחד', en: 'All the deals together' } },
        {
          id: 'stargate',
          name: { he: 'סטארגייט, מכל המממנים', en: 'Stargate, from all its funders' },
        },
        { id: 'stargate-first-tranche', name: { he: 'מתוכו לפתיחה', en: 'of it, to begin with' } },
        {
          id: 'oracle-contract',
          name: {
            he: 'אורקל, חלק מהסכומים שלמעלה',
            en: 'Oracle, part of the sums above',
          },
        },
      ],
    },
    {
      title: { he: 'מחיר על הנייר, לא כסף בקופה', en: 'A price on paper, not money in the till' },
      bars: [
        { id: 'openai-valuation', name: { he: 'שווי OpenAI', en: 'OpenAI’s valuation' } },
        {
          id: 'share-sale',
          name: { he: 'המניות שנמכרו במחיר הזה', en: 'Shares sold at that price' },
        },
      ],
    },
    {
      title: { he: 'לשנה', en: 'For a year' },
      bars: [
        {
          id: 'openai-revenue',
          name: { he: 'הכנסות, לפי קצב שנתי', en: 'Revenue, at an annualised rate' },
        },
        {
          id: 'openai-loss',
          name: { he: 'ההפסד שאליו היא עלולה להגיע', en: 'The loss it may make' },
        },
      ],
    },
  ],
});
