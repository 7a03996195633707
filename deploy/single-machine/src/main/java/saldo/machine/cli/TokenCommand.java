package saldo.machine.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import saldo.machine.keys.Role;
import saldo.machine.keys.SigningKeys;
import saldo.machine.keys.Tokens;
import saldo.machine.keys.Tokens.Claims;

/** {@code ./saldo token}: a token for trying the API by hand. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Prints a token for trying the API by hand; valid for 12 hours.")
final class TokenCommand implements Runnable {
  @Spec CommandSpec spec;
  @Mixin DataOption data;
  @Mixin Reporting reporting;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "R",
      converter = RoleName.class,
      description =
          "What its bearer may do: admin, cashier, card-officer, approver, fleet-manager,"
              + " station-operator, finance, auditor, support or device.")
  Role role;

  @Option(
      names = "--ledger",
      defaultValue = "*",
      paramLabel = "L",
      description = "The one ledger it is for; all of them by default.")
  String ledger;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Who its bearer is; the role's name by default.")
  @Nullable String user;

  @Option(
      names = "--manual-entry",
      description = "Its bearer may type card numbers instead of reading them.")
  boolean manualEntry;

  @Option(
      names = "--service-point",
      paramLabel = "S",
      description = "The shop, station or vending site where its bearer is; a desk by default.")
  @Nullable String servicePoint;

  @Option(
      names = "--organisation",
      paramLabel = "O",
      description =
          "The organisation whose vehicles, drivers, cards and accounts its bearer is limited to,"
              + " with those below it; for a fleet-manager.")
  @Nullable String organisation;

  /** Reads a role as it is written in tokens. */
  static final class RoleName implements ITypeConverter<Role> {
    @Override
    public Role convert(String text) {
      return Role.named(text)
          .orElseThrow(() ->
              new TypeConversionException(
                  "there is no role '%s'; there are %s"
                      .formatted(text, Arrays.toString(Role.values()))));
    }
  }

  @Override
  public void run() {
    String bearer = user == null ? role.toString() : user;
    Instant now = Clock.systemUTC().instant();
    String token =
        new Tokens(new SigningKeys(data.directory().keys()).privateKey())
            .sign(
                new Claims(role, ledger, bearer, manualEntry, servicePoint).of(organisation), now);
    if (!reporting.json) {
      spec.commandLine().getOut().println(token);
      return;
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("token", token);
    report.put("role", role.toString());
    report.put("ledger", ledger);
    report.put("user", bearer);
    report.put("expiresAt", now.plus(Tokens.VALIDITY));
    Reporting.print(spec.commandLine(), report);
  }
}
