import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const belowComponents = [
  'data',
  'i18n',
  'model',
  'charts',
  'open-data',
  'styles',
  'report',
  'card',
  'scrolly',
  'explore',
  'handout',
  'pictures',
];

/** The folders of `src` that a folder may import from: the arrows point one way. */
const below = {
  data: [],
  i18n: ['data'],
  model: ['data'],
  charts: ['data', 'i18n', 'model'],
  'open-data': ['data', 'i18n'],
  styles: ['i18n'],
  handout: ['i18n', 'scrolly'],
  pictures: ['data', 'i18n', 'charts', 'styles', 'handout'],
  report: ['i18n'],
  card: [],
  scrolly: ['i18n', 'card'],
  explore: ['i18n', 'model', 'charts', 'card', 'scrolly'],
  embed: ['card', 'scrolly'],
  components: belowComponents,
  layouts: [...belowComponents, 'embed', 'components'],
};

const folders = [...Object.keys(below), 'pages'];

/** Run in the browser, where the dataset and its schema would weigh more than all the rest. */
const clientFolders = ['card', 'scrolly', 'embed', 'handout'];

/** Packages with traps of their own, each behind the one module that knows them. */
const behindOneModule = [
  { name: '@observablehq/plot', module: 'src/charts/plot.ts' },
  { name: 'scrollama', module: 'src/scrolly/scrollama.ts' },
];

/** Keeps the files of a folder (or of none of these) from importing what they may not. */
function restrictImports(folder, ownPackage) {
  const allowed = folder === undefined ? folders : [folder, ...below[folder]];
  const forbidden = folders.filter((each) => !allowed.includes(each));
  return [
    'error',
    {
      paths: behindOneModule
        .filter(({ name }) => name !== ownPackage)
        .map(({ name, module }) => ({
          name,
          message: `Import it through ${module}.`,
          allowTypeImports: true,
        })),
      patterns: forbidden.map((each) => ({
        regex: `^(\\.\\./)+${each}/`,
        message: `src/${folder} may import from ${allowed.join(', ')}.`,
        allowTypeImports: each === 'data' && clientFolders.includes(folder),
      })),
    },
  ];
}

const importRule = '@typescript-eslint/no-restricted-imports';

export default defineConfig(
  globalIgnores(['.astro/', '.build/', 'dist/']),

  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],

  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/strict-boolean-expressions': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        ...behindOneModule.map(({ name, module }) => ({
          selector: `ImportExpression[source.value="${name}"]`,
          message: `Import it through ${module}.`,
        })),
      ],
      // A table that scrolls sideways must be within reach of the keys.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'] }],
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-useless-assignment': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      [importRule]: restrictImports(),
    },
  },

  ...Object.keys(below).map((folder) => ({
    files: [`src/${folder}/**`],
    rules: { [importRule]: restrictImports(folder) },
  })),

  ...behindOneModule.map(({ name, module }) => ({
    files: [module],
    rules: {
      'no-restricted-syntax': 'off',
      [importRule]: restrictImports(module.split('/')[1], name),
    },
  })),

  {
    // The parser of Astro's files knows no types; `astro check` does.
    files: ['**/*.{astro,js,mjs}', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
