"""Who says most, over all articles of a folder of .jsonl: hearsay as a filter in a PySpark job.

python claims_with_pyspark.py MASTER HEARSAY ARTICLES, such as: python claims_with_pyspark.py 'local-cluster[2,1,1024]' 'npx hearsay' news.jsonl
"""

import sys

from pyspark.sql import SparkSession

master, hearsay, articles = sys.argv[1:4]
spark = SparkSession.builder.master(master).appName("hearsay").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")

# One process of hearsay for each partition; an article goes in as a line, its claims come out as lines.
lines = spark.sparkContext.textFile(articles, minPartitions=4)
claims = spark.read.json(lines.pipe(f"{hearsay} run - --to - --quiet", checkCode=True)).cache()

print(f"{lines.count()} articles, {claims.count()} claims, {claims.rdd.getNumPartitions()} partitions")
speakers = claims.where("speaker.name is not null and confidence > 0.7").groupBy("speaker.name")
speakers.count().orderBy("count", "name", ascending=[False, True]).show(5, truncate=False)
spark.stop()
