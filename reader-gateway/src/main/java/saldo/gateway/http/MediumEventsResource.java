package saldo.gateway.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.desk.Shown;
import saldo.gateway.medium.serving.ServedReader;
import saldo.http.Roles;

/** What lies on a till's reader, as it changes. */
@Path("/devices/{device}/medium/events")
@RolesAllowed({Roles.DEVICE, Roles.ADMIN})
public class MediumEventsResource {
  /** So that nothing between the two takes the line for dead, and a dead one is found. */
  private static final Duration ALIVE = Duration.ofSeconds(15);

  @Inject ReaderOfDevice readers;

  /** Server-sent events, without an end. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      summary = "What lies on the till's reader, now and each time that changes",
      description =
          "Server-sent events named shown, with the same content as GET …/medium; a comment every"
              + " 15 seconds. Who comes back is told what is there then.")
  @APIResponse(
      responseCode = "200",
      description = "A stream that does not end",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Shown.class)))
  @APIResponse(responseCode = "404", description = "No reader is connected for this till")
  public Multi<OutboundSseEvent> events(
      @PathParam("device") String device,
      @QueryParam("ledger") @Nullable String ledger,
      @Context Sse sse) {
    ServedReader reader = readers.of(device, ledger);
    return Multi.createBy()
        .merging()
        .streams(changes(reader).map(shown -> event(sse, shown)), alive(sse));
  }

  private static Multi<Shown> changes(ServedReader reader) {
    return Multi.createFrom()
        .<Shown>emitter(to -> to.onTermination(reader.watch(to::emit)), BackPressureStrategy.LATEST)
        // a reader in use lets nobody else watch it, and this thread has more to do
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static Multi<OutboundSseEvent> alive(Sse sse) {
    return Multi.createFrom()
        .ticks()
        .every(ALIVE)
        .onOverflow()
        .drop()
        .map(_ -> sse.newEventBuilder().comment("alive").build());
  }

  private static OutboundSseEvent event(Sse sse, Shown shown) {
    return sse.newEventBuilder()
        .name("shown")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(Shown.class, shown)
        .build();
  }
}
