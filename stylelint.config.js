/** What to write in place of a property that names a side of the screen. */
const logical = {
  left: 'inset-inline-start',
  right: 'inset-inline-end',
  top: 'inset-block-start',
  bottom: 'inset-block-end',
  width: 'inline-size',
  height: 'block-size',
  'min-width': 'min-inline-size',
  'min-height': 'min-block-size',
  'max-width': 'max-inline-size',
  'max-height': 'max-block-size',
};

const sides = ['left', 'right', 'top', 'bottom'];
const boxes = ['margin', 'padding', 'border', 'scroll-margin', 'scroll-padding'];
const physicalCorners = /^border-(top|bottom)-(left|right)-radius$/;
const physicalSides = new RegExp(`^(${boxes.join('|')})-(${sides.join('|')})(-|$)`);

/** `a b c d` names four sides of the screen; `a b c` and fewer read the same from both sides. */
const fourSides = /^\S+(\s+\S+){3}$/;

/** @type {import('stylelint').Config} */
export default {
  overrides: [
    { files: ['**/*.astro'], customSyntax: 'postcss-html' },
    // Paper needs no cascade: what is said there is the last word.
    { files: ['**/print.css', '**/print-page.css'], rules: { 'declaration-no-important': null } },
  ],
  reportNeedlessDisables: true,
  reportInvalidScopeDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    'property-disallowed-list': [
      [...Object.keys(logical), physicalSides, physicalCorners],
      {
        message: (property) =>
          `"${property}" names a side of the screen: write ${logical[property] ?? 'its logical twin (inline, block, start, end)'}`,
      },
    ],
    'declaration-property-value-disallowed-list': [
      {
        'text-align': ['left', 'right'],
        float: ['left', 'right'],
        clear: ['left', 'right'],
        'caption-side': ['left', 'right'],
        resize: ['horizontal', 'vertical'],
        '/^(margin|padding|inset|border-(width|style|color|radius)|scroll-(margin|padding))$/': [
          fourSides,
        ],
      },
      {
        message: (property, value) =>
          `"${property}: ${value}" names a side of the screen: write it with start, end, inline or block`,
      },
    ],

    'at-rule-no-unknown': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'comment-no-empty': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'declaration-no-important': true,
    'font-family-no-duplicate-names': true,
    'font-family-no-missing-generic-family-keyword': true,
    'function-calc-no-unspaced-operator': true,
    'function-no-unknown': true,
    'keyframe-block-no-duplicate-selectors': true,
    'keyframe-declaration-no-important': true,
    'media-feature-name-no-unknown': true,
    'no-duplicate-at-import-rules': true,
    'no-duplicate-selectors': true,
    'no-invalid-position-at-import-rule': true,
    'property-no-unknown': true,
    'property-no-vendor-prefix': true,
    'selector-anb-no-unmatchable': true,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
    'string-no-newline': true,
    'unit-no-unknown': true,
  },
};
