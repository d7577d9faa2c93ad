/** Whether a press or a key is one by which a browser does things of its own, as going back or opening a tab. */
export const isForBrowser = ({
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: KeyboardEvent | MouseEvent): boolean => altKey || ctrlKey || metaKey || shiftKey;
