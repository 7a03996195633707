package saldo.gateway.fuel.jsonpts;

import java.net.URI;
import saldo.gateway.fuel.poll.ReaderDriver;
import saldo.gateway.fuel.poll.UnreachableException;
import saldo.gateway.jsonpts.PtsClient;

/** Talks to PTS controllers by jsonPTS. */
public final class PtsDriver implements ReaderDriver {
  private final PtsParts parts;
  private final PtsFillings fillings;
  private final PtsClient client;

  PtsDriver(PtsParts parts, PtsFillings fillings, PtsClient client) {
    this.parts = parts;
    this.fillings = fillings;
    this.client = client;
  }

  @Override
  public Line open(String link) throws UnreachableException {
    try {
      URI where = URI.create(link);
      boolean possible =
          where.getHost() != null && String.valueOf(where.getScheme()).matches("https?");
      if (!possible) {
        throw new UnreachableException(
            "The link of a jsonPTS controller is such as http://192.168.1.117/jsonPTS, not %s."
                .formatted(link));
      }
      return new PtsLine(parts, fillings, new PtsControllers(client, where, parts));
    } catch (IllegalArgumentException e) {
      throw new UnreachableException("The link " + link + " is no address.");
    }
  }
}
