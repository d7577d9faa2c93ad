import { barChart } from './bars.ts';
import { sayIn } from './say.ts';

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const chipPurchases = barChart({
  id: 'chip-purchases',
  chapter: 'pulling-ahead',
  text: {
    he: () => ({
      title: 'השבבים של OpenAI לכמה שנים מול אלה של אמזון לשנה אחת: ההשוואה אינה מוכיחה דבר',
      caption:
        'שני הסכומים נאמרו בריאיון, ולא מצאנו להם מקור אחר. כל עוד לא ידוע על כמה שנים נפרס הסכום של OpenAI, אי אפשר לומר אם הוא גדול מזה של אמזון. את “מאות מיליארדים” אי אפשר לצייר, ולכן אין להם עמודה; הקטע האחרון בעמודה של אמזון הוא הטווח שבו נקב כהן.',
      description: `שתי עמודות ריקות, כי שני הסכומים נאמרו בעל פה. של OpenAI: ${sayHe('chip-purchases')}, לכמה שנים, וברגע שאחריו ${sayHe('chip-purchases-said-larger')}, בלי עמודה. של אמזון: ${sayHe('amazon-chips')}.`,
    }),
    en: () => ({
      title:
        'OpenAI’s chips over several years against Amazon’s in one: the comparison proves nothing',
      caption:
        'Both sums were given in an interview; we found no other source for either. As long as nobody says over how many years OpenAI’s total runs, there is no telling whether it is more than Amazon’s. “Hundreds of billions” cannot be drawn, so it has no bar; the last stretch of Amazon’s bar is the range that was given.',
      description: `Two empty bars, since both were spoken. OpenAI’s: ${sayEn('chip-purchases')}, over several years, and a moment later ${sayEn('chip-purchases-said-larger')}, without a bar. Amazon’s: ${sayEn('amazon-chips')}.`,
    }),
  },
  groups: [
    {
      title: { he: 'OpenAI: סך הכול, לכמה שנים', en: 'OpenAI: a total, over several years' },
      bars: [
        { id: 'chip-purchases', name: { he: 'כך אמר כהן', en: 'As Cohen put it' } },
        {
          id: 'chip-purchases-said-larger',
          name: { he: 'וכך ברגע שאחריו', en: 'And a moment later' },
        },
      ],
    },
    {
      title: { he: 'אמזון: בשנה אחת', en: 'Amazon: in a single year' },
      bars: [{ id: 'amazon-chips', name: { he: 'כך אמר כהן', en: 'As Cohen put it' } }],
    },
  ],
});
