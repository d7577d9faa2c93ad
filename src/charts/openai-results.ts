import { barChart } from './bars.ts';
import { sayIn } from './say.ts';

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const openaiResults = barChart({
  id: 'openai-results',
  chapter: 'since',
  text: {
    he: () => ({
      title: `הכנסות OpenAI ב־2025: ${sayHe('revenue-2025')}; גובה ההפסד תלוי במדד`,
      caption:
        'מחצית ורבעון אינם שנה, וגם את המדדים אין להשוות זה לזה: מזומן שנשרף אינו הפסד, וההפסד הנקי כולל הוצאה חשבונאית לא תזרימית הגדולה ממנו. הכתבה אינה אומרת לאיזה הפסד כיוונה התחזית. את יעד ההכנסות, עשרות מיליארדי דולרים, אי אפשר לצייר כעמודה.',
      description: `הכנסות: קצב שנתי של ${sayHe('openai-revenue')} בכתבה, ${sayHe('openai-half-year-revenue')} במחצית הראשונה של 2025, ${sayHe('revenue-2025')} בשנה כולה, ${sayHe('revenue-q1-2026')} ברבעון הראשון של 2026, ויעד של ${sayHe('enterprise-revenue-aim')}. הפסד: ${sayHe('openai-loss')} בתחזית, ${sayHe('cash-burn-2025')} במזומן, ${sayHe('operating-loss-2025')} תפעולי, ${sayHe('net-loss-2025')} נקי, המיוחס לבעלי המניות, ועוד ${sayHe('cash-burn-q1-2026')} במזומן ברבעון הראשון של 2026.`,
    }),
    en: () => ({
      title: `OpenAI took in ${sayEn('revenue-2025')} in 2025; how much it lost depends on the measure`,
      caption:
        'A half and a quarter are not a year, and the measures cannot be compared: cash burned is not a loss, and the net loss includes a non-cash charge larger than itself. The article does not say which loss was forecast. The aim for revenue, tens of billions of dollars, cannot be drawn as a bar.',
      description: `Revenue: an annualised rate of ${sayEn('openai-revenue')} in the article, ${sayEn('openai-half-year-revenue')} in the first half of 2025, ${sayEn('revenue-2025')} in the whole year, ${sayEn('revenue-q1-2026')} in the first quarter of 2026, and an aim of ${sayEn('enterprise-revenue-aim')}. Loss: ${sayEn('openai-loss')} in the forecast, ${sayEn('cash-burn-2025')} of cash, ${sayEn('operating-loss-2025')} operating, ${sayEn('net-loss-2025')} net, attributable to shareholders, and ${sayEn('cash-burn-q1-2026')} of cash burned in the first quarter of 2026.`,
    }),
  },
  groups: [
    {
      title: { he: 'הכנסות', en: 'Revenue' },
      bars: [
        {
          id: 'openai-revenue',
          name: { he: 'קצב של אמצע 2025, בכתבה', en: 'Mid-2025 rate, in the article' },
        },
        {
          id: 'openai-half-year-revenue',
          name: { he: 'המחצית הראשונה של 2025', en: 'The first half of 2025' },
        },
        { id: 'revenue-2025', name: { he: 'שנת 2025 כולה', en: 'The whole of 2025' } },
        {
          id: 'revenue-q1-2026',
          name: { he: 'הרבעון הראשון של 2026', en: 'The first quarter of 2026' },
        },
        {
          id: 'enterprise-revenue-aim',
          name: { he: 'היעד, לפי כהן', en: 'The aim, says Cohen' },
        },
      ],
    },
    {
      title: { he: 'הפסד ומזומן, בתחזית ובפועל', en: 'Loss and cash, forecast and actual' },
      bars: [
        {
          id: 'openai-loss',
          name: { he: 'הפסד חזוי ל־2025, בכתבה', en: 'Forecast 2025 loss, in the article' },
        },
        { id: 'cash-burn-2025', name: { he: 'מזומן שנשרף ב־2025', en: 'Cash burned in 2025' } },
        {
          id: 'operating-loss-2025',
          name: { he: 'הפסד תפעולי ב־2025', en: 'Operating loss in 2025' },
        },
        { id: 'net-loss-2025', name: { he: 'הפסד נקי ב־2025', en: 'Net loss in 2025' } },
        {
          id: 'cash-burn-q1-2026',
          name: {
            he: 'מזומן שנשרף ברבעון הראשון של 2026',
            en: 'Cash burned, first quarter of 2026',
          },
        },
      ],
    },
  ],
});
