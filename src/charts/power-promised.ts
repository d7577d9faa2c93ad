import { barChart } from './bars.ts';
import { sayIn } from './say.ts';

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const powerPromised = barChart({
  id: 'power-promised',
  chapter: 'since',
  text: {
    he: () => ({
      title: `OpenAI אומרת ששריינה לסטארגייט ${sayHe('stargate-secured')}; לפי אומדן, פועלים ${sayHe('stargate-operating')}`,
      caption:
        'שבבים ואתרים הם שני צדדים של אותו הספק, ולכן אין לחבר ביניהם. הנתון על מה שפועל הוא אומדן, לאתר אחד ובלי תאריך מדויק; ההרחבה שבוטלה היא עניין נפרד, ורק במקרה היא באותו גודל.',
      description: `שבבים: אנבידיה ${sayHe('nvidia-compute')}, AMD ${sayHe('amd-compute')}, ברודקום ${sayHe('broadcom-compute')}. אתרים: אורקל ${sayHe('oracle-compute')}, סטארגייט ${sayHe('stargate-compute')} כיעד ${sayHe('stargate-secured', { prefix: 'ו' })} שלדברי OpenAI שוריינו. בשטח: ${sayHe('stargate-operating')} פועלים, והרחבה של ${sayHe('abilene-dropped')} בוטלה.`,
    }),
    en: () => ({
      title: `OpenAI says Stargate has secured ${sayEn('stargate-secured')}; by one estimate ${sayEn('stargate-operating')} is running`,
      caption:
        'Chips and sites are two sides of the same power, so they must not be added up. The number for what is running is an estimate, for one site and with no exact date; the dropped expansion is a separate matter, and only by chance the same size.',
      description: `Chips: Nvidia ${sayEn('nvidia-compute')}, AMD ${sayEn('amd-compute')}, Broadcom ${sayEn('broadcom-compute')}. Sites: Oracle ${sayEn('oracle-compute')}, Stargate ${sayEn('stargate-compute')} as a target and ${sayEn('stargate-secured')} secured, according to OpenAI. On the ground: ${sayEn('stargate-operating')} running, and an expansion of ${sayEn('abilene-dropped')} dropped.`,
    }),
  },
  groups: [
    {
      title: { he: 'שבבים שהוזמנו או הוכרזו', en: 'Chips ordered or announced' },
      bars: [
        { id: 'nvidia-compute', name: { he: 'אנבידיה', en: 'Nvidia' } },
        { id: 'amd-compute', name: { he: 'AMD', en: 'AMD' } },
        { id: 'broadcom-compute', name: { he: 'ברודקום', en: 'Broadcom' } },
      ],
    },
    {
      title: { he: 'אתרים לשבבים', en: 'Sites for chips' },
      bars: [
        { id: 'oracle-compute', name: { he: 'אורקל', en: 'Oracle' } },
        { id: 'stargate-compute', name: { he: 'סטארגייט, היעד', en: 'Stargate, the target' } },
        {
          id: 'stargate-secured',
          name: { he: 'סטארגייט, לדברי OpenAI', en: 'Stargate, says OpenAI' },
        },
      ],
    },
    {
      title: { he: 'ומה קרה בשטח', en: 'And on the ground' },
      bars: [
        { id: 'stargate-operating', name: { he: 'כבר פועל', en: 'Already running' } },
        {
          id: 'abilene-dropped',
          name: { he: 'הרחבה שבוטלה באבילין', en: 'Expansion dropped at Abilene' },
        },
      ],
    },
  ],
});
