/** What the frame of a chart and `/embed.js` in its host say to each other. */

export interface HeightMessage {
  readonly type: 'money-loop:height';
  readonly chart: string;
  readonly locale: string;
  /** In px, of all that is in the frame. */
  readonly height: number;
}

/** The host asks for the height again, since it may have begun to listen too late. */
export const question = 'money-loop:ask';
