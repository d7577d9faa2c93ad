import { marked } from './marks.ts';

/** Px from a mark, in which a finger still means it: the arrows of a picture are thinner than a finger can aim. */
const reach = 12;

const directions = Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 4);

/** Lets a press beside a mark count as one on it (WCAG 2.5.8 asks for targets of 24 px). */
export function answerNear(): void {
  document.addEventListener('click', ({ target, clientX, clientY }) => {
    if (!(target instanceof Element) || target.closest(marked) !== null) return;
    const picture = target.closest('svg.plot');
    if (picture === null) return;
    const near = [reach / 2, reach].flatMap((far) =>
      directions.map((angle) =>
        document
          .elementFromPoint(clientX + far * Math.cos(angle), clientY + far * Math.sin(angle))
          ?.closest(marked),
      ),
    );
    const mark = near.find((each) => each instanceof Element && picture.contains(each));
    mark?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
}
