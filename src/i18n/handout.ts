/** The words of the gallery and of a chart's own page, for those who show a chart elsewhere. */
import { isolateArithmetic } from './bidi.ts';
import type { Localized } from './locale.ts';

interface Named {
  readonly name: string;
  readonly note: string;
}

interface HandoutWords {
  readonly gallery: { readonly title: string; readonly lede: string; readonly back: string };
  /** The link below a chart of the story to the chart's own page. */
  readonly more: string;
  readonly origin: { readonly title: string; readonly numbers: string };
  readonly take: string;
  readonly downloads: {
    readonly title: string;
    readonly svg: string;
    readonly png: (width: number, height: number) => string;
    readonly csv: string;
    readonly json: string;
    readonly ofView: (view: string) => string;
    /** Before the name of the licence. */
    readonly licence: string;
  };
  readonly embed: {
    readonly title: string;
    readonly lede: string;
    /** Of a model, whose code shows it as it stands in the page. */
    readonly moved: string;
    /** Of a chart with views or a filter, likewise. */
    readonly chosen: string;
    readonly language: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    readonly data: string;
    readonly live: string;
    readonly frozen: (version: string) => string;
    readonly way: string;
    readonly ways: Readonly<Record<'iframe' | 'script' | 'element' | 'image' | 'link', Named>>;
    /** What to change by hand where no script writes the code anew. */
    readonly byHand: string;
    readonly preview: string;
    readonly width: string;
    readonly column: string;
    readonly pixels: (width: number) => string;
  };
  readonly copy: {
    readonly button: string;
    /** Which text the button copies, for those who do not see what stands beside it. */
    readonly label: (what: string) => string;
    readonly done: string;
    readonly failed: string;
  };
  readonly cite: {
    readonly title: string;
    readonly forms: Readonly<Record<'text' | 'bibtex' | 'csl', string>>;
  };
}

const en: HandoutWords = {
  gallery: {
    title: 'All the charts',
    lede: 'Each chart of the story on a page of its own: to embed, to download, to cite. The numbers, their sources and their dates come with it.',
    back: 'All charts',
  },
  more: 'Embed, download, cite',
  origin: { title: 'Where it comes from', numbers: 'Number by number' },
  take: 'Take this chart',
  downloads: {
    title: 'Download',
    svg: 'for a browser, sharp at any size, with its typefaces inside',
    png: (width, height) => `${width} × ${height} pixels; also for print and other programs`,
    csv: 'the numbers, for a spreadsheet',
    json: 'the numbers with their sources, for a program',
    ofView: (view) => `The other view: ${view}`,
    licence:
      'The pictures and the numbers may be used and changed by anyone who names where they come from, under',
  },
  embed: {
    title: 'Embed',
    lede: 'Copy the code into your page. The chart takes the width it is given and finds its own height.',
    moved: 'Move the model above, and the code shows it as you left it.',
    chosen: 'Choose above what to see, and the code shows the chart as you left it.',
    language: 'Language',
    theme: 'Background',
    themes: { auto: 'as the reader prefers', light: 'light', dark: 'dark' },
    data: 'Numbers',
    live: 'follow this site',
    frozen: (version) => `stay as they are (version ${version})`,
    way: 'How',
    ways: {
      iframe: {
        name: 'Frame',
        note: 'Works in any page, with no script. The height in the code is enough for a phone; newer browsers fit the frame to the chart by themselves.',
      },
      script: {
        name: 'Frame and script',
        note: 'The same frame, and a small script that fits its height in every browser. One script serves any number of charts.',
      },
      element: {
        name: 'Element',
        note: 'An element of HTML, for sites that write their own pages and allow scripts.',
      },
      image: {
        name: 'Picture',
        note: 'For newsletters, and where frames are not allowed. The alternative text and the credit come with it. It is always light and unfiltered, shows a model as it begins, and its numbers follow this site.',
      },
      link: {
        name: 'Link',
        note: 'In many systems the address alone, on a line of its own, becomes the chart. It leads to the chart as this site shows it, on the background that the reader prefers.',
      },
    },
    byHand:
      'For a dark or a light background add ?theme=dark or ?theme=light to the address of the frame. For numbers that never change, put this address in its place:',
    preview: 'Preview',
    width: 'Width of the frame',
    column: 'As wide as the column',
    pixels: (width) => `${width} px`,
  },
  copy: {
    button: 'Copy',
    label: (what) => `Copy: ${what}`,
    done: 'Copied',
    failed: 'The browser does not let us copy. The text is selected: press Ctrl+C or ⌘C',
  },
  cite: {
    title: 'Cite',
    forms: { text: 'In a text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  },
};

const he: HandoutWords = {
  gallery: {
    title: 'כל התרשימים',
    lede: 'לכל תרשים בסיפור דף משלו: להטמעה, להורדה ולציטוט. המספרים, המקורות והתאריכים באים איתו.',
    back: 'כל התרשימים',
  },
  more: 'הטמעה, הורדה וציטוט',
  origin: { title: 'מקורות ונתונים', numbers: 'המספרים שבתרשים' },
  take: 'שימוש בתרשים',
  downloads: {
    title: 'הורדה',
    svg: 'לדפדפן; חד בכל גודל, והגופנים בתוכו',
    png: (width, height) =>
      `${isolateArithmetic(`${width} × ${height}`)} פיקסלים; גם לדפוס ולתוכנות אחרות`,
    csv: 'המספרים, לגיליון אלקטרוני',
    json: 'המספרים והמקורות, לתוכנה',
    ofView: (view) => `תצוגה נוספת: ${view}`,
    licence:
      'מותר לכל אחד להשתמש בתמונות ובמספרים ולשנות אותם, ובלבד שיציין מאין לקח אותם, לפי רישיון',
  },
  embed: {
    title: 'הטמעה',
    lede: 'העתיקו את הקוד לדף שלכם. התרשים מתאים את עצמו לרוחב שניתן לו, וקובע בעצמו את גובהו.',
    moved: 'אם תשנו את ההנחות במודל שלמעלה, הקוד יציג אותו כפי שהשארתם אותו.',
    chosen: 'אם תבחרו למעלה מה לראות, הקוד יציג את התרשים כפי שהשארתם אותו.',
    language: 'שפה',
    theme: 'רקע',
    themes: { auto: 'לפי העדפת הקורא', light: 'בהיר', dark: 'כהה' },
    data: 'המספרים',
    live: 'מתעדכנים עם האתר',
    frozen: (version) => `נשארים כפי שהם (גרסה ${version})`,
    way: 'צורת ההטמעה',
    ways: {
      iframe: {
        name: 'מסגרת',
        note: 'מתאימה לכל דף, בלי סקריפט. הגובה שבקוד מספיק לטלפון; דפדפנים חדשים מתאימים את המסגרת לתרשים בעצמם.',
      },
      script: {
        name: 'מסגרת וסקריפט',
        note: 'אותה מסגרת, עם סקריפט קטן שמתאים את הגובה בכל דפדפן. סקריפט אחד מספיק לכל התרשימים שבדף.',
      },
      element: {
        name: 'רכיב',
        note: 'רכיב HTML, לאתרים ששולטים בקוד של דפיהם ומתירים סקריפטים.',
      },
      image: {
        name: 'תמונה',
        note: 'לניוזלטרים, ולכל מקום שאינו מקבל מסגרות. הטקסט החלופי והקרדיט באים איתה. היא תמיד בהירה, בלי סינון, ומודל מופיע בה במצב הפתיחה שלו; המספרים מתעדכנים עם האתר.',
      },
      link: {
        name: 'קישור',
        note: 'במערכות רבות די בכתובת, בשורה משלה, והיא הופכת לתרשים. הקישור מוביל אל התרשים כפי שהוא באתר, ברקע שהקורא מעדיף.',
      },
    },
    byHand:
      'לרקע כהה או בהיר מוסיפים לכתובת המסגרת ?theme=dark או ?theme=light. כדי שהמספרים לא ישתנו לעולם, מחליפים אותה בכתובת הזאת:',
    preview: 'תצוגה מקדימה',
    width: 'רוחב המסגרת',
    column: 'כרוחב הטור',
    pixels: (width) => `${width} פיקסלים`,
  },
  copy: {
    button: 'העתקה',
    label: (what) => `העתקה: ${what}`,
    done: 'הועתק',
    failed: 'הדפדפן לא מאפשר להעתיק. הטקסט מסומן: לחצו Ctrl+C או ⌘C',
  },
  cite: {
    title: 'ציטוט',
    forms: { text: 'בתוך טקסט', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  },
};

export const handoutWords: Localized<HandoutWords> = { he, en };
