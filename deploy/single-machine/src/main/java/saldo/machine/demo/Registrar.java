package saldo.machine.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.CardCommand;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;

/** Registers things and gives cards to people; whatever it asks for has to be accepted. */
final class Registrar {
  private final Http http = new Http();
  private final Place cards;
  private final String token;
  private int count;

  /**
   * @param cards the card service
   * @param token of somebody who may do everything
   */
  Registrar(Place cards, String token) {
    this.cards = cards;
    this.token = token;
  }

  void register(String id, MasterData data) {
    send("registry/commands", RegistryCommand.class, new Define(id, data, null, "opening"));
  }

  void card(CardCommand command) {
    send("cards/commands", CardCommand.class, command);
  }

  private <C> void send(String path, Class<C> family, C command) {
    URI uri = cards.service().resolve("/ledgers/" + cards.ledger() + "/" + path);
    Http.Reply reply = http.post(uri, token, cards.name() + "-" + ++count, write(family, command));
    if (!reply.body().path("type").asText().equals("accepted")) {
      throw new MachineException(
          Code.DEMO_FAILED, cards.name() + " was refused " + command + ": " + reply.body());
    }
  }

  private static <C> String write(Class<C> family, C command) {
    try {
      return SaldoJson.mapper().writerFor(family).writeValueAsString(command);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
