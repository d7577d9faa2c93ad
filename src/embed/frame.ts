/** The one script of an embedded chart. It stands in the head of the page, since the theme comes first. */
import { startCards } from '../card/card.ts';
import { startMarks } from '../card/marks.ts';
import { startChoices } from '../scrolly/choices.ts';
import { fitCard } from './fit-card.ts';
import { tellHeight } from './height.ts';

const root = document.documentElement;
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;

/** Where a link within the frame leads is no step in the history of the page around it. */
addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (link?.hash !== '#sources') return;
  event.preventDefault();
  location.replace(link.hash);
});

addEventListener('DOMContentLoaded', () => {
  tellHeight();
  startChoices();
  startMarks(document.querySelectorAll<SVGSVGElement>('svg.plot'));
  const card = document.querySelector<HTMLElement>('.card');
  if (card !== null) startCards(card, fitCard(card));
});
