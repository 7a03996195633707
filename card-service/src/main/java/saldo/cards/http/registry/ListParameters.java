package saldo.cards.http.registry;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which registered things are wanted. */
public class ListParameters {
  @BeanParam MomentParameters moment = new MomentParameters();

  @BeanParam PageParameters page = new PageParameters();

  @Parameter(description = "How the id begins; empty for all")
  @QueryParam("prefix")
  @DefaultValue("")
  String prefix = "";
}
