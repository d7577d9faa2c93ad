import type { Entity } from '../schema.ts';

export const entities = [
  {
    id: 'openai',
    name: { he: 'OpenAI', en: 'OpenAI' },
    role: 'hub',
    note: {
      he: 'במרכז הרשת: לקוחה של כל הספקיות, שותפה של כמה מהן, ובעלת זכות לקנות מניות של AMD.',
      en: 'At the centre: a customer of every supplier, a partner of some, with a right to buy shares in AMD.',
    },
  },
  {
    id: 'nvidia',
    name: { he: 'אנבידיה', en: 'Nvidia' },
    role: 'supplier',
    note: {
      he: 'מוכרת את השבבים, ומשקיעה במי שקונה אותם.',
      en: 'Sells the chips, and invests in those who buy them.',
    },
  },
  {
    id: 'amd',
    name: { he: 'AMD', en: 'AMD' },
    role: 'supplier',
    note: {
      he: 'מוכרת שבבים, ונותנת ללקוחה זכות לקנות ממניותיה.',
      en: 'Sells chips, and gives its customer the right to buy its shares.',
    },
  },
  {
    id: 'oracle',
    name: { he: 'אורקל', en: 'Oracle' },
    role: 'cloud',
    note: {
      he: 'מוכרת כוח מחשוב בענן, ושותפה בסטארגייט.',
      en: 'Sells computing power from its cloud, and is a partner in Stargate.',
    },
  },
  {
    id: 'coreweave',
    name: { he: 'CoreWeave', en: 'CoreWeave' },
    role: 'cloud',
    note: {
      he: 'חברת ניאו־קלאוד: קונה שבבים באשראי ומשכירה את כוח המחשוב.',
      en: 'A neocloud: buys chips on credit and rents out their computing power.',
    },
  },
  {
    id: 'softbank',
    name: { he: 'סופטבנק', en: 'SoftBank' },
    role: 'investor',
    note: {
      he: 'משקיעה ב־OpenAI ומובילה איתה את סטארגייט.',
      en: 'An investor in OpenAI that leads Stargate with it.',
    },
  },
  {
    id: 'stargate',
    name: { he: 'סטארגייט', en: 'Stargate' },
    role: 'project',
    note: {
      he: 'מיזם משותף להקמת מרכזי נתונים בארה״ב.',
      en: 'A joint project to build data centres in the United States.',
    },
  },
  {
    id: 'lenders',
    name: { he: 'מלווים', en: 'Lenders' },
    role: 'outside',
    isGroup: true,
    note: {
      he: 'מלווים ל־CoreWeave, והשבבים הם הבטוחה.',
      en: 'They lend to CoreWeave, with the chips as security.',
    },
  },
  {
    id: 'memory-makers',
    name: { he: 'יצרניות הזיכרון', en: 'Memory makers' },
    role: 'supplier',
    isGroup: true,
    note: {
      he: 'הכתבה אינה נוקבת בשמן; לפי הדיווחים אלה סמסונג ו־SK היניקס.',
      en: 'The article does not name them; reports say Samsung and SK hynix.',
    },
  },
  {
    id: 'broadcom',
    name: { he: 'ברודקום', en: 'Broadcom' },
    role: 'supplier',
    note: {
      he: 'שותפה לפיתוח שבבים משל OpenAI. בכתבה היא מוזכרת בלי סכום.',
      en: 'OpenAI’s partner for custom chips. The article names it but gives no amount.',
    },
  },
  {
    id: 'customers',
    name: { he: 'לקוחות', en: 'Customers' },
    role: 'outside',
    isGroup: true,
    note: {
      he: 'הכסף שבא מחוץ למעגל: מי שמשלם על המוצרים.',
      en: 'Money from outside the circle: those who pay for the products.',
    },
  },
  {
    id: 'investors',
    name: { he: 'משקיעים', en: 'Investors' },
    role: 'outside',
    isGroup: true,
    note: {
      he: 'קרנות הון סיכון ואחרים, שכספם מכסה את ההפסד.',
      en: 'Venture funds and others, whose money covers the loss.',
    },
  },
  {
    id: 'amazon',
    name: { he: 'אמזון', en: 'Amazon' },
    role: 'compared',
    note: {
      he: 'ענקית הענן שאליה שחר כהן משווה את OpenAI; ב־2026 גם משקיעה בה.',
      en: 'The cloud giant that Shachar Cohen measures OpenAI against; in 2026 an investor in it too.',
    },
  },
  {
    id: 'microsoft',
    name: { he: 'מיקרוסופט', en: 'Microsoft' },
    role: 'compared',
    note: {
      he: 'בכתבה היא אחת משלוש ענקיות הענן, ששולטות בנתונים לדברי שחר כהן.',
      en: 'In the article, one of the three cloud giants that, says Shachar Cohen, control the data.',
    },
  },
  {
    id: 'google',
    name: { he: 'גוגל', en: 'Google' },
    role: 'compared',
    note: {
      he: 'בכתבה היא אחת משלוש ענקיות הענן, ששולטות בנתונים לדברי שחר כהן.',
      en: 'In the article, one of the three cloud giants that, says Shachar Cohen, control the data.',
    },
  },
  {
    id: 'mgx',
    name: { he: 'MGX', en: 'MGX' },
    role: 'investor',
    note: {
      he: 'ממשקיעות ההון הראשונות בסטארגייט. הכתבה אינה מזכירה אותה.',
      en: 'One of Stargate’s first equity funders. The article does not mention it.',
    },
  },
] as const satisfies readonly Entity[];
