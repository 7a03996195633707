package saldo.gateway.medium.serving;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import saldo.gateway.medium.purse.MasterKey;

/** What the environment says about readers for media; docs/operations.md lists it. */
@Singleton
class MediaConfig {
  @ConfigProperty(name = "saldo.media.readers")
  Optional<Path> readers;

  @ConfigProperty(name = "saldo.media.key")
  Optional<Path> key;

  @ConfigProperty(name = "saldo.media.key-password")
  Optional<String> keyPassword;

  @ConfigProperty(name = "saldo.media.key-alias")
  String keyAlias;

  @ConfigProperty(name = "saldo.media.offline-age")
  Duration offlineAge;

  @ConfigProperty(name = "saldo.kafka.bootstrap")
  String bootstrap;

  @ConfigProperty(name = "saldo.data")
  Path data;

  @SuppressWarnings("NullAway.Init") // the container sets the fields
  MediaConfig() {}

  /**
   * The readers that are connected here; none if no file is named.
   *
   * @throws IOException with a sentence that says what is wrong with the file
   */
  List<ReaderFile.Connected> connected() throws IOException {
    return readers.isPresent() ? ReaderFile.read(readers.get()) : List.of();
  }

  /**
   * The issuer's key.
   *
   * @throws IOException with a sentence that says what is wrong with its file, or that none is
   *     named
   */
  MasterKey masterKey() throws IOException {
    Path file =
        key.orElseThrow(() ->
            new IOException(
                "readers need the issuer's master key: name its file with SALDO_MEDIA_KEY"));
    return keyPassword.isPresent()
        ? MasterKey.fromPkcs12(file, keyPassword.get().toCharArray(), keyAlias)
        : MasterKey.fromFile(file);
  }
}
