package saldo.machine.bench.system;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import saldo.kit.topics.TopicSettings;
import saldo.kit.topics.TopicSetup;
import saldo.machine.Endpoints;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.bench.reference.ReferenceTopics;
import saldo.machine.keys.Role;
import saldo.machine.keys.SigningKeys;
import saldo.machine.keys.Tokens;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** The running system, as its users see it. */
public record Product(Settings settings) {
  /** As the launcher tells the services. */
  public static final int PARTITIONS = 4;

  public String bootstrap() {
    return new Endpoints(settings.ports()).bootstrap();
  }

  /** The root of the ledger service's HTTP interface. */
  public URI ledgerService() {
    return new Endpoints(settings.ports()).url(Service.LEDGER);
  }

  /** A token of somebody in a role, for all ledgers. */
  public String token(Role role) {
    return new Tokens(new SigningKeys(settings.data().keys()).privateKey())
        .sign(new Tokens.Claims(role, "*", "benchmark"), Clock.systemUTC().instant());
  }

  /**
   * Creates the references' topics if they are missing, and switches flushing of commands and
   * journal on or off for product and references alike, while all of them run.
   */
  public void prepareTopics(boolean flushJournal) {
    List<Topic> topics = new ArrayList<>(Topics.all());
    topics.addAll(ReferenceTopics.all());
    TopicSetup.ensure(new TopicSettings(bootstrap(), PARTITIONS, (short) 1, flushJournal), topics);
  }
}
