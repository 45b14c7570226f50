/**
 * What is timed: `npm run bench` the pipeline against wink-nlp, `npm run bench -- --batch` whole runs as they are built,
 * `--writers` and `--queue` what stands around them, `-- --models` what each model takes.
 */
const [subject] = process.argv.slice(2);
if (subject === '--batch') await import('./bench/batch.ts');
else if (subject === '--writers') await import('./bench/writers.ts');
else if (subject === '--models') await import('./bench/models.ts');
else if (subject === '--queue') await import('./bench/queue.ts');
else await import('./bench/pipeline.ts');
