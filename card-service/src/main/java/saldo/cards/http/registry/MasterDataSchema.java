package saldo.cards.http.registry;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import saldo.schemas.registry.MasterData.*;

/** How what is registered is described to readers of the OpenAPI document. */
@Schema(
    name = MasterDataSchema.NAME,
    description = "What is registered; the field kind says which of these it is.",
    discriminatorProperty = "kind",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "organisation", schema = Organisation.class),
      @DiscriminatorMapping(value = "location", schema = Location.class),
      @DiscriminatorMapping(value = "service-point", schema = ServicePoint.class),
      @DiscriminatorMapping(value = "terminal", schema = Terminal.class),
      @DiscriminatorMapping(value = "bearer", schema = Bearer.class),
      @DiscriminatorMapping(value = "vehicle", schema = Vehicle.class),
      @DiscriminatorMapping(value = "card-group", schema = CardGroup.class),
      @DiscriminatorMapping(value = "card-profile", schema = CardProfile.class),
      @DiscriminatorMapping(value = "product-group", schema = ProductGroup.class),
      @DiscriminatorMapping(value = "product", schema = Product.class),
      @DiscriminatorMapping(value = "price-list", schema = PriceList.class),
      @DiscriminatorMapping(value = "tender-type", schema = TenderType.class),
      @DiscriminatorMapping(value = "user", schema = User.class),
      @DiscriminatorMapping(value = "programme", schema = Programme.class),
      @DiscriminatorMapping(value = "allocation-plan", schema = AllocationPlan.class)
    },
    oneOf = {
      Organisation.class,
      Location.class,
      ServicePoint.class,
      Terminal.class,
      Bearer.class,
      Vehicle.class,
      CardGroup.class,
      CardProfile.class,
      ProductGroup.class,
      Product.class,
      PriceList.class,
      TenderType.class,
      User.class,
      Programme.class,
      AllocationPlan.class
    })
interface MasterDataSchema {
  String NAME = "AnyMasterData";
}
