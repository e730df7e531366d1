/** `npm run bench [NAME …]`: prints a table; each part names what it measured. */
const parts: Record<string, () => Promise<{ name: string; value: string }[]>> = {
  embedded: async () => (await import('./embedded.ts')).embeddedBench(),
  submissions: async () => (await import('./submissions.ts')).submissionsBench(),
  export: async () => [
    ...(await (await import('./export.ts')).exportBench()),
    ...(await (await import('./export-database.ts')).exportDatabaseBench()),
  ],
  statistics: async () => (await import('./statistics.ts')).statisticsBench(),
  results: async () => (await import('./results.ts')).resultsBench(),
  fieldwork: async () => (await import('./fieldwork.ts')).fieldworkBench(),
  questions: async () => (await import('./questions.ts')).questionsBench(),
  'questions-many': async () => (await import('./questions.ts')).manyQuestionsBench(),
  desk: async () => (await import('./desk.ts')).deskBench(),
  likert: async () => (await import('./likert.ts')).likertBench(),
  phone: async () => (await import('./phone.ts')).phoneBench(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}; there are: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const row of await part()) console.log(`| ${row.name.padEnd(45)} | ${row.value} |`);
}
process.exit(0);
