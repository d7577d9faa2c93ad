import type { Term } from '../schema.ts';

export const terms = [
  {
    id: 'gigawatt',
    name: { he: 'ג׳יגה־ואט', en: 'Gigawatt' },
    meaning: {
      he: 'מיליארד ואט: כמה חשמל זורם ברגע נתון, לא כמה נצרך בשנה. בערך ההספק של כור גרעיני אחד. בענף מודדים בו את גודלם של מרכזי נתונים.',
      en: 'A billion watts: how much power flows at one moment, not how much is used in a year. Roughly what one nuclear reactor gives. The industry measures data centres by it.',
    },
  },
  {
    id: 'neocloud',
    name: { he: 'ניאו־קלאוד', en: 'Neocloud' },
    meaning: {
      he: 'חברת ענן צעירה שמשכירה כמעט רק כוח מחשוב לבינה מלאכותית, ולרוב קונה את השבבים באשראי.',
      en: 'A young cloud company that rents out little but computing power for AI, and mostly buys its chips on credit.',
    },
  },
  {
    id: 'vendor-financing',
    name: { he: 'מימון ספק', en: 'Vendor financing' },
    meaning: {
      he: 'מצב שבו המוכר עצמו מממן את הלקוח, בהלוואה או בהשקעה, כדי שיוכל לקנות ממנו.',
      en: 'When the seller itself funds the customer, by a loan or an investment, so that the customer can buy.',
    },
  },
  {
    id: 'circular-revenue',
    name: { he: 'הכנסות מעגליות', en: 'Circular revenue' },
    meaning: {
      he: 'הכנסות שחלק מהן יצא מכיסה של המוכרת עצמה: היא השקיעה בלקוחה, והלקוחה קנתה ממנה.',
      en: 'Revenue part of which came out of the seller’s own pocket: it invested in the customer, and the customer bought from it.',
    },
  },
  {
    id: 'leverage',
    name: { he: 'מינוף', en: 'Leverage' },
    meaning: {
      he: 'שימוש בכסף של אחרים, לרוב חוב, כדי להגדיל עסק. הוא מגדיל את הרווח כשהערך עולה ואת ההפסד כשהוא יורד.',
      en: 'Using other people’s money, mostly debt, to make a business larger. It magnifies the gain when values rise and the loss when they fall.',
    },
  },
  {
    id: 'valuation',
    name: { he: 'שווי', en: 'Valuation' },
    meaning: {
      he: 'כמה שווה החברה כולה לפי המחיר שבו נמכר חלק קטן ממנה. זה לא כסף שנכנס לקופתה.',
      en: 'What the whole company would be worth at the price paid for a small part of it. It is not money that the company received.',
    },
  },
  {
    id: 'hyperscaler',
    name: { he: 'ענקית ענן', en: 'Hyperscaler' },
    meaning: {
      he: 'חברה שמפעילה מרכזי נתונים בהיקף עולמי ומשכירה אותם: אמזון, מיקרוסופט, גוגל.',
      en: 'A company that runs data centres across the world and rents them out: Amazon, Microsoft, Google.',
    },
  },
  {
    id: 'letter-of-intent',
    name: { he: 'מכתב כוונות', en: 'Letter of intent' },
    meaning: {
      he: 'מסמך שבו צדדים מצהירים שהם רוצים להגיע לעסקה. בדרך כלל הוא אינו מחייב אותם לבצע אותה.',
      en: 'A document in which the parties say that they want to reach a deal. As a rule it does not bind them to carry it out.',
    },
  },
  {
    id: 'warrant',
    name: { he: 'כתב אופציה', en: 'Warrant' },
    meaning: {
      he: 'זכות שחברה נותנת לקנות ממנה מניות במחיר שנקבע מראש, לרוב אם יתקיימו תנאים.',
      en: 'A right, given by a company, to buy its shares at a price set beforehand, usually if conditions are met.',
    },
  },
  {
    id: 'run-rate',
    name: { he: 'קצב הכנסות שנתי', en: 'Run rate' },
    meaning: {
      he: 'הכנסות של חודש אחד כפול 12. הוא מראה לאן הדברים הולכים, לא כמה נכנס בשנה.',
      en: 'One month’s revenue times twelve. It shows where things are heading, not what came in over a year.',
    },
  },
  {
    id: 'chip-backed-loan',
    name: { he: 'הלוואה מגובה בשבבים', en: 'Chip-backed loan' },
    meaning: {
      he: 'הלוואה שהבטוחה להחזרתה היא השבבים שנקנים בה. אם מחירם צונח, גם הבטוחה נשחקת.',
      en: 'A loan secured on the chips that it pays for. If their price falls, so does the value of the security.',
    },
  },
] as const satisfies readonly Term[];
