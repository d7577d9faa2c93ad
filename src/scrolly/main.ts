/** The one client script of a page. Without it the page says everything; with it, it moves. */
import { startCards } from '../card/card.ts';
import { openOnTheWay, startMarks } from '../card/marks.ts';
import { answerNear } from '../card/near.ts';
import { placeBeside } from '../card/place.ts';
import { openWhilePointedAt } from '../card/pointing.ts';
import { trackChapters } from './chapters.ts';
import { startChoices } from './choices.ts';
import { startLoop } from './loop.ts';
import { keepForOffline } from './offline.ts';
import { findPlace } from './place.ts';
import { leadTo, startReturning } from './return.ts';
import { remember } from './storage.ts';
import { startToggles } from './toggles.ts';

const loop = document.getElementById('loop');
let loopStarted = false;

function startLoopOnce(): void {
  if (loop === null || loopStarted || document.documentElement.dataset['motion'] !== 'moving')
    return;
  loopStarted = true;
  startLoop(loop);
}

/** Measuring the steps lays out much of the page, so it waits until the reader comes near them. */
function startLoopWhenNear(): void {
  if (loop === null) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      startLoopOnce();
    },
    { rootMargin: '150% 0px' },
  );
  observer.observe(loop);
}

startReturning();
startLoopWhenNear();
startToggles(startLoopOnce);
trackChapters([...document.querySelectorAll<HTMLAnchorElement>('[data-chapter]')]);

// Not the language, which is another one once a browser has translated the page.
remember('locale', document.documentElement.dataset['locale'] ?? '');

const card = document.getElementById('card');
if (card !== null) {
  openWhilePointedAt(card, startCards(card, placeBeside));
  const pictures = [...document.querySelectorAll<SVGSVGElement>('.picture:not(.still) > svg.plot')];
  startMarks(pictures);
  openOnTheWay(pictures);
  answerNear();
}
startChoices();

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
  // Before the link is followed, or opened beside by another button or from a menu.
  for (const type of ['pointerdown', 'focus', 'click'])
    link.addEventListener(type, () => {
      link.search = location.search;
      link.hash = findPlace();
    });
}

const chapterList = document.getElementById('chapters');
chapterList?.addEventListener('click', ({ target }) => {
  if (chapterList.matches(':popover-open')) chapterList.hidePopover();
  const { chapter = '' } = target instanceof HTMLElement ? target.dataset : {};
  const place = document.getElementById(chapter);
  // After the link has been followed.
  if (place !== null)
    setTimeout(() => {
      leadTo(place);
    });
});

/** The keys may lead on from the list while it is open, to what lies below it. */
addEventListener('focusin', ({ target }) => {
  const isWithin = target instanceof Element && target.closest('#chapters, .menu') !== null;
  if (!isWithin && chapterList?.matches(':popover-open') === true) chapterList.hidePopover();
});

/** On paper nothing can be unfolded; back on the screen all is as the reader had it. */
function unfoldForPrint(): void {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  const setAll = (open: boolean): void => {
    for (const details of folded) details.open = open;
  };
  setAll(true);
  addEventListener(
    'afterprint',
    () => {
      setAll(false);
    },
    { once: true },
  );
}
addEventListener('beforeprint', unfoldForPrint);

// After all else, since it serves only the next visit. And only on a built site: the development server has no worker,
// and would be shown old pages. `PROD` is not asked, since it follows NODE_ENV and not the command.
if (import.meta.env.MODE === 'production') addEventListener('load', () => void keepForOffline());
