/** What is timed: `npm run bench` the pipeline, `npm run bench -- --writers` and `--queue` what stands around it. */
const [subject] = process.argv.slice(2);
if (subject === '--writers') await import('./bench/writers.ts');
else if (subject === '--queue') await import('./bench/queue.ts');
else await import('./bench/pipeline.ts');
