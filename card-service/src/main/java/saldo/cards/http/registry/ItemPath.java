package saldo.cards.http.registry;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import saldo.cards.domain.registry.ItemKey;

/** Which thing a request is about. */
public class ItemPath {
  @Parameter(description = "Such as bearer or price-list; a wrong one lists all there are")
  @PathParam("kind")
  String kind = "";

  @PathParam("id")
  String id = "";

  /**
   * The thing's name.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 MALFORMED
   */
  ItemKey key() {
    return RegistryParameters.key(kind, id);
  }
}
