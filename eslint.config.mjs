import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const limits = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
  'max-params': ['error', 3],
  'max-depth': ['error', 3],
  complexity: ['error', 12],
};

const onlyClockReadsTheTime = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the Clock: only it reads the time.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the Clock: only it reads the time.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Ask the Clock: only it reads the time.',
  },
];

const plainPlaces = [
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain'],
    allowedExternalImports: [],
  },
  {
    sourceTag: 'type:contracts',
    onlyDependOnLibsWithTags: ['type:domain'],
    allowedExternalImports: ['zod', 'zod/**'],
  },
  {
    sourceTag: 'type:fixtures',
    onlyDependOnLibsWithTags: ['type:domain', 'type:contracts'],
    allowedExternalImports: [],
  },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:ui', 'type:contracts', 'type:domain'] },
  // The demo practice and the slice tests tell the story of the fixtures; which folders
  // may is told by dependency-cruiser.
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:domain', 'type:fixtures', 'type:tools'],
  },
  {
    sourceTag: 'type:test',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:fixtures', 'type:domain', 'type:tools'],
  },
  { sourceTag: 'type:tools', onlyDependOnLibsWithTags: ['type:tools', 'type:fixtures'] },
];

const testTools = ['vitest', 'vitest/**', 'fast-check', 'zod', 'zod/**'];

const boundaries = (constraints) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { enforceBuildableLibDependency: false, allow: [], depConstraints: constraints },
  ],
});

const forSpecs = plainPlaces.map(
  ({ allowedExternalImports, onlyDependOnLibsWithTags, ...rest }) => ({
    ...rest,
    onlyDependOnLibsWithTags: [...onlyDependOnLibsWithTags, 'type:contracts', 'type:fixtures'],
    ...(allowedExternalImports ? { allowedExternalImports: testTools } : {}),
  }),
);

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.angular/**',
      '**/node_modules/**',
      '.data/**',
      '**/test-results/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...limits,
      ...boundaries(plainPlaces),
      'no-restricted-syntax': ['error', ...onlyClockReadsTheTime],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: 'In the browser: zod/mini, for its weight.' }] },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['apps/api/**/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      // Decorators need the classes they inject and the contracts they check as values.
      '@typescript-eslint/consistent-type-imports': 'off',
      // Nest gives a class its parts by its constructor.
      'max-params': ['error', 7],
    },
  },
  {
    files: [
      'apps/api/src/platform/clock.ts',
      'apps/api/src/testing/**/*.ts',
      'apps/api/src/demo/**/*.ts',
      'apps/web/src/app/times/**/*.ts',
      'test/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: [
      'apps/api/src/{main,worker,migrate,drift}.ts',
      'apps/api/src/platform/process.ts',
      'apps/api/src/demo/seed.ts',
      'test/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // A migration is one statement after the other; its file is kept short instead.
    files: ['apps/api/src/platform/database/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 80] },
  },
  {
    files: ['libs/ui/**/*.ts', 'apps/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': 'off',
      '@angular-eslint/directive-selector': 'off',
      // `required(path.name)` is how a signal form states its rules.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['libs/ui/**/*.html', 'apps/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { 'max-lines': ['error', 120] },
  },
  {
    files: [
      '**/*.spec.ts',
      'apps/api/src/testing/**/*.ts',
      'test/**/*.ts',
      'apps/web/src/app/testing/**/*.ts',
    ],
    rules: {
      ...boundaries(forSpecs),
      'max-lines': ['error', 400],
      'max-lines-per-function': 'off',
      // A table's columns arrive as parameters.
      'max-params': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    // The set-up of the tests starts the same servers as the commands do, and those run
    // before any package is there to be imported by name.
    files: ['apps/api/src/testing/{global-set-up,redis-server}.ts', 'test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['**/*.mjs'],
    rules: { 'max-lines': ['error', 250], 'max-params': ['error', 3], 'max-depth': ['error', 3] },
  },
  { files: ['**/*.spec.mjs'], rules: { 'max-params': 'off' } },
);
