/**
 * Times hearsay: the pipeline against wink-nlp (`npm run bench [-- FOLDER of .txt]`), or whole runs of the command line as
 * they are built (`npm run bench -- --batch`).
 */
await import(process.argv.includes('--batch') ? './bench/batch.ts' : './bench/pipeline.ts');
