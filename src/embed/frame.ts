/** The one script of an embedded chart. It stands in the head of the page, since the theme comes first. */
import { startCards } from '../card/card.ts';
import { startMarks } from '../card/marks.ts';
import { startChoices } from '../scrolly/choices.ts';
import { fitCard } from './fit-card.ts';
import { tellHeight } from './height.ts';

const root = document.documentElement;
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;

addEventListener('DOMContentLoaded', () => {
  tellHeight();
  startChoices();
  startMarks(document.querySelectorAll<SVGSVGElement>('svg.plot'));
  const card = document.getElementById('card');
  if (card !== null) startCards(card, fitCard(card));
});
