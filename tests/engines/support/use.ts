/** What a reader does with the site in any engine. All of it runs in the page, and can use nothing outside it. */

/** What came of it. */
export interface Use {
  readonly page: PageRead;
  readonly steps: StepsTaken;
  readonly cards: readonly string[];
  readonly frame: FrameFit;
}

interface PageRead {
  /** All that is written in the story, without the spaces. */
  readonly text: string;
  /** How much wider than its window the page is, in px. */
  readonly overflow: number;
}

interface StepsTaken {
  readonly all: readonly string[];
  /** The steps that were current as the page was scrolled down, and up again. */
  readonly down: readonly string[];
  readonly up: readonly string[];
}

interface FrameFit {
  /** In px: of all that is in an embed, and of the frame that hosts are told to give it. */
  readonly height: number;
  readonly given: number;
}

export async function readPage(): Promise<PageRead> {
  await document.fonts.ready;
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    text: (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ''),
    overflow: scrollWidth - clientWidth,
  };
}

export async function stepThrough(): Promise<StepsTaken> {
  const steps = [...document.querySelectorAll<HTMLElement>('#loop .step')];
  const currentAfter = async (step: HTMLElement): Promise<string> => {
    for (let tries = 0; tries < 40; tries += 1) {
      step.querySelector('.words')?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (step.classList.contains('current')) break;
    }
    return document.querySelector('#loop .step.current')?.id ?? '';
  };
  const walk = async (through: readonly HTMLElement[]): Promise<string[]> => {
    const taken: string[] = [];
    for (const step of through) taken.push(await currentAfter(step));
    return taken;
  };
  return {
    all: steps.map(({ id }) => id),
    down: await walk(steps),
    up: await walk([...steps].reverse()),
  };
}

/** Opens the card of a number in prose and that of a mark of a chart, and reads and closes each. */
export async function openCards(): Promise<string[]> {
  const card = document.querySelector<HTMLElement>('#card');
  const read = async (opener: Element | null): Promise<string> => {
    opener?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    opener?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const text = card?.matches(':popover-open') === true ? card.innerText : 'closed';
    card?.hidePopover();
    return text.replace(/\s+/g, '');
  };
  const mark = [...document.querySelectorAll('#chart-deals-counted svg.plot [data-quantity]')].find(
    (each) => each.getBoundingClientRect().width > 0,
  );
  return [await read(document.querySelector('p a.quantity')), await read(mark ?? null)];
}

export async function fitFrame(): Promise<FrameFit> {
  await document.fonts.ready;
  return {
    height: Math.ceil(document.body.getBoundingClientRect().height),
    given: Number(document.documentElement.dataset['tallest']),
  };
}
