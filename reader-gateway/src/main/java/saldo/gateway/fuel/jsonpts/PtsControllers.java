package saldo.gateway.fuel.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.intake.ReaderTraffic;
import saldo.gateway.fuel.intake.ReaderTraffic.Bytes;
import saldo.gateway.fuel.poll.UnreachableException;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.jsonpts.Packet;
import saldo.gateway.jsonpts.PtsAnswer;
import saldo.gateway.jsonpts.PtsClient;
import saldo.gateway.jsonpts.PtsClient.Controller;
import saldo.gateway.jsonpts.PtsError;
import saldo.gateway.jsonpts.PtsJson;
import saldo.gateway.jsonpts.PtsTraffic;

/** Asks the controller at one address, and keeps what is said for diagnosis. */
record PtsControllers(PtsClient client, URI link, PtsParts parts) {

  /**
   * What a controller has answered.
   *
   * @param ptsId which controller it is; it does not say if absent
   * @param packet the answer; none if it has refused
   * @param error why it has refused; it has not if absent
   */
  record Said(@Nullable String ptsId, @Nullable Packet packet, @Nullable PtsError error) {
    JsonNode data() {
      return packet == null ? PtsJson.nothing() : packet.data();
    }

    /** Whether it says that all is well, and nothing else. */
    boolean isAcknowledged() {
      return packet != null && packet.data().isMissingNode() && "OK".equals(packet.message());
    }

    boolean isRefusal() {
      return error != null;
    }
  }

  /**
   * Asks.
   *
   * @throws UnreachableException if it does not answer
   */
  Said ask(FuelReaderPlace reader, String type, JsonNode data)
      throws UnreachableException, InterruptedException {
    Controller where =
        new Controller(
            link, parts.settings().controllers().login(reader.serial()), traffic(reader));
    return switch (client.ask(where, type, data)) {
      case PtsAnswer.Answered answered -> new Said(answered.ptsId(), answered.packet(), null);
      case PtsAnswer.Refused refused -> new Said(refused.ptsId(), null, refused.error());
      case PtsAnswer.NotAnswered none ->
          throw new UnreachableException(
              "The reader %s cannot be asked at %s: %s."
                  .formatted(reader.terminal(), link, none.why()));
    };
  }

  private PtsTraffic traffic(FuelReaderPlace reader) {
    ReaderTraffic kept = parts.traffic();
    return new PtsTraffic() {
      @Override
      public void sent(byte[] message) {
        kept.frame(reader, new Bytes(false, link.toString(), message));
      }

      @Override
      public void received(byte[] message) {
        kept.frame(reader, new Bytes(true, link.toString(), message));
      }
    };
  }
}
