package saldo.gateway.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceIdentity;
import saldo.gateway.medium.serving.MediaRuntime;
import saldo.gateway.medium.serving.ServedReader;
import saldo.http.Problem;

/** The reader for media that belongs to the device which the caller speaks for. */
@Singleton
class ReaderOfDevice {
  private final DeviceCaller caller;
  private final MediaRuntime readers;

  ReaderOfDevice(DeviceCaller caller, MediaRuntime readers) {
    this.caller = caller;
    this.readers = readers;
  }

  /**
   * Finds it.
   *
   * @param ledger needed only with a token for every ledger
   * @throws WebApplicationException 403 if the token is not for that device or ledger, 404 if it
   *     has no reader
   */
  ServedReader of(String device, @Nullable String ledger) {
    DeviceIdentity who = caller.device(device, ledger);
    return readers
        .reader(who.ledger(), who.device())
        .orElseThrow(() ->
            Problem.of(
                    Status.NOT_FOUND,
                    "READER_UNKNOWN",
                    "no reader is connected for %s: name it in the gateway's file of readers"
                        .formatted(device))
                .exception());
  }
}
