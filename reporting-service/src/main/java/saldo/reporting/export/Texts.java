package saldo.reporting.export;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of statements in a language; English where there is no other. */
public final class Texts {
  private static final String BUNDLE = "saldo.reporting.statement";

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** In English. */
  public static Texts english() {
    return new Texts(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH));
  }

  /**
   * A word.
   *
   * @throws MissingResourceException if there is none of that name
   */
  String of(String name) {
    return bundle.getString(name);
  }

  /** All of them by name, for a template. */
  Map<String, String> all() {
    return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
  }
}
