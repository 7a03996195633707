package saldo.gateway.fuel.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.schemas.topics.Topics;

/** Keeps what goes over the lines of readers, for diagnosis; what is lost of it is lost. */
public final class ReaderTraffic {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderTraffic.class);

  private final Producer<String, String> producer;

  public ReaderTraffic(Producer<String, String> producer) {
    this.producer = producer;
  }

  /**
   * Some bytes as they were on the line.
   *
   * @param received whether they came from the reader
   * @param link the line
   */
  public record Bytes(boolean received, String link, byte[] bytes) {}

  /** Keeps a frame; the characters of the record are its bytes, by ISO 8859-1. */
  public void frame(FuelReaderPlace reader, Bytes frame) {
    Header direction =
        new RecordHeader("direction", (frame.received() ? "in" : "out").getBytes(US_ASCII));
    Header link = new RecordHeader("link", frame.link().getBytes(ISO_8859_1));
    try {
      Future<?> _ =
          producer.send(
              new ProducerRecord<>(
                  Topics.READER_TRAFFIC.name(),
                  null,
                  reader.ledger() + "|" + reader.terminal(),
                  new String(frame.bytes(), ISO_8859_1),
                  List.of(direction, link)));
    } catch (KafkaException e) {
      LOG.debug("a frame was not kept", e);
    }
  }
}
