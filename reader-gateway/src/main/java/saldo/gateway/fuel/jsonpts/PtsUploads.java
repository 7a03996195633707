package saldo.gateway.fuel.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.intake.ReaderTraffic.Bytes;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.jsonpts.Decimals;
import saldo.gateway.jsonpts.Packet;
import saldo.gateway.jsonpts.PtsError;
import saldo.gateway.jsonpts.PtsJson;
import saldo.gateway.jsonpts.PumpTransaction;
import saldo.gateway.jsonpts.Received;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.client.TooManyWaitersException;
import saldo.schemas.Money;

/**
 * Answers what controllers send by themselves: fillings, and what a tag may take. {@code
 * UploadPumpTransaction} and its answer are by public integration guides. Of {@code
 * RequestTagBalance} only the name is public: that it carries {@code Tag} and perhaps {@code Pump},
 * and is answered with {@code Tag}, {@code Valid} and {@code Balance}, is our assumption, to be
 * checked with a real controller before it is relied on.
 */
public final class PtsUploads {
  private static final Logger LOG = LoggerFactory.getLogger(PtsUploads.class);
  private static final int LONGEST_TAG = 40;
  private static final int HIGHEST_PUMP = 9_999;

  private final PtsParts parts;
  private final PtsFillings fillings;
  private final TagBalances balances;
  private final Places places;

  /** Finds the reader that a controller is registered as. */
  public interface Places {
    /** The reader whose serial number it is; none if none is registered. */
    Optional<FuelReaderPlace> of(String ptsId);
  }

  PtsUploads(PtsParts parts, PtsFillings fillings, TagBalances balances, Places places) {
    this.parts = parts;
    this.fillings = fillings;
    this.balances = balances;
    this.places = places;
  }

  /** What a controller is answered with. */
  public sealed interface Answer {
    /** A message for it. */
    record Message(byte[] bytes) implements Answer {}

    /**
     * Nothing it could read.
     *
     * @param reason stable code: {@code BODY_MALFORMED} or {@code CONTROLLER_NOT_YOURS}
     * @param sentence what was wrong and what to do
     */
    record Refused(String reason, String sentence) implements Answer {}
  }

  /**
   * Answers a message. Each packet is acknowledged only when it is safe; whatever is not has to
   * come again.
   *
   * @param ptsId the controller that has proved who it is
   * @param body as it came
   */
  public Answer answer(String ptsId, byte[] body) throws InterruptedException {
    return switch (PtsJson.read(body)) {
      case Received.Unreadable unreadable ->
          new Answer.Refused(
              "BODY_MALFORMED", "The body is no message of jsonPTS: " + unreadable.why() + ".");
      case Received.Message message ->
          message.ptsId() == null || message.ptsId().equalsIgnoreCase(ptsId)
              ? new Answer.Message(answered(ptsId, message, body))
              : new Answer.Refused(
                  "CONTROLLER_NOT_YOURS",
                  "The message is of another controller than the one that logged in.");
    };
  }

  private byte[] answered(String ptsId, Received.Message message, byte[] body)
      throws InterruptedException {
    FuelReaderPlace reader = places.of(ptsId).orElse(null);
    List<Packet> answers = new ArrayList<>();
    if (reader == null) {
      LOG.warn("the controller {} is no registered reader: its fillings stay with it", ptsId);
      message.packets().forEach(packet -> answers.add(packet.refused(PtsError.NOT_FOUND)));
      return PtsJson.write(ptsId, answers);
    }
    parts.traffic().frame(reader, new Bytes(true, "push", body));
    for (Packet packet : message.packets()) {
      answers.add(answer(reader, ptsId, packet));
    }
    byte[] answer = PtsJson.write(ptsId, answers);
    parts.traffic().frame(reader, new Bytes(false, "push", answer));
    return answer;
  }

  private Packet answer(FuelReaderPlace reader, String ptsId, Packet packet)
      throws InterruptedException {
    return switch (packet.type()) {
      case "UploadPumpTransaction" -> filling(reader, ptsId, packet);
      case "RequestTagBalance" -> balance(reader, packet);
      default -> packet.refused(PtsError.NOT_SUPPORTED);
    };
  }

  private Packet filling(FuelReaderPlace reader, String ptsId, Packet packet)
      throws InterruptedException {
    Where where = new Where(reader.ledger(), reader.terminal(), null);
    PtsFillings.Source source =
        new PtsFillings.Source(reader, where, ptsId, PtsMemory.drift(parts.memory(), reader));
    try {
      fillings.commit(source, PumpTransaction.read(packet.data()));
      return packet.acknowledged();
    } catch (NotSafeException e) {
      LOG.warn("a filling of {} has to come again: {}", reader.terminal(), e.sentence());
      return packet.refused(PtsError.NOT_STORED);
    }
  }

  private Packet balance(FuelReaderPlace reader, Packet packet) {
    JsonNode tag = packet.data().path("Tag");
    JsonNode pump = packet.data().path("Pump");
    String read = tag.isTextual() ? tag.textValue().strip() : "";
    if (read.isEmpty() || read.length() > LONGEST_TAG) {
      return packet.refused(PtsError.NOT_FOUND);
    }
    boolean said = pump.isInt() && pump.intValue() > 0 && pump.intValue() <= HIGHEST_PUMP;
    TagBalances.AtPump at = new TagBalances.AtPump(read, said ? pump.intValue() : 0);
    try {
      return switch (balances.ask(reader, at)) {
        case TagBalances.Answer.Available available -> told(packet, read, available.amount(), true);
        case TagBalances.Answer.Nothing nothing -> {
          LOG.info("{} at {}: {}", read, reader.terminal(), nothing.sentence());
          yield told(packet, read, Money.of(0, reader.connection().currency()), false);
        }
        case TagBalances.Answer.Unknown _ -> packet.refused(PtsError.NOT_STORED);
      };
    } catch (KafkaUnavailableException | TooManyWaitersException e) {
      LOG.warn("a tag at {} cannot be asked for: {}", reader.terminal(), e.getMessage());
      return packet.refused(PtsError.NOT_STORED);
    }
  }

  private static Packet told(Packet asked, String tag, Money amount, boolean valid) {
    ObjectNode data =
        PtsJson.object()
            .put("Tag", tag)
            .put("Valid", valid)
            .put("Balance", Decimals.decimal(amount));
    return Packet.of(asked.id(), "TagBalance", data);
  }
}
