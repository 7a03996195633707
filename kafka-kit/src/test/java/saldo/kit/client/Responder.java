package saldo.kit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import saldo.kit.decider.Fingerprint;
import saldo.schemas.SaldoJson;

/** Stands in for a deciding service: answers every command in transactions, or keeps it back. */
final class Responder implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final String outcomes;
  private final Predicate<String> answered;
  private final BlockingQueue<ConsumerRecord<byte[], byte[]>> kept = new LinkedBlockingQueue<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Thread thread;
  private volatile boolean closing;

  /**
   * @param answered by command id; what is not answered is kept for {@link #nextKept}
   */
  Responder(String bootstrap, String commands, String outcomes, Predicate<String> answered) {
    this.outcomes = outcomes;
    this.answered = answered;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "transactional.id", commands + "-responder"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    List<TopicPartition> all =
        consumer.partitionsFor(commands).stream()
            .map(p -> new TopicPartition(commands, p.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position);
    this.thread = Thread.ofPlatform().name("responder").start(this::run);
  }

  ConsumerRecord<byte[], byte[]> nextKept() throws InterruptedException {
    return kept.take();
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    producer.close();
  }

  private void run() {
    try (consumer) {
      while (!closing) {
        var records = consumer.poll(Duration.ofMillis(20));
        if (!records.isEmpty()) {
          producer.beginTransaction();
          records.forEach(this::handle);
          producer.commitTransaction();
        }
      }
    }
  }

  private void handle(ConsumerRecord<byte[], byte[]> command) {
    if (answered.test(id(command))) {
      var _ = producer.send(outcome(outcomes, command, seen.merge(id(command), 1, Integer::sum)));
    } else {
      kept.add(command);
    }
  }

  static ProducerRecord<byte[], byte[]> outcome(
      String topic, ConsumerRecord<byte[], byte[]> command, int time) {
    String reply = new String(command.headers().lastHeader("reply-partition").value(), UTF_8);
    byte[] value = ("{\"answer\":\"" + id(command) + "\",\"time\":" + time + "}").getBytes(UTF_8);
    var record =
        new ProducerRecord<>(topic, Integer.parseInt(reply), id(command).getBytes(UTF_8), value);
    record.headers().add("ledger", command.key());
    record.headers().add("fingerprint", Fingerprint.text(command.value()).getBytes(UTF_8));
    return record;
  }

  static String id(ConsumerRecord<byte[], byte[]> command) {
    try {
      return SaldoJson.mapper().readTree(command.value()).get("id").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
