package saldo.cards.http;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import saldo.schemas.card.CardCommand.*;

/** How a command is described to readers of the OpenAPI document. */
@Schema(
    name = CardCommandSchema.NAME,
    description = "What can be asked about cards; the field type says which of these it is.",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "add-card", schema = AddCard.class),
      @DiscriminatorMapping(value = "add-range", schema = AddRange.class),
      @DiscriminatorMapping(value = "issue-card", schema = IssueCard.class),
      @DiscriminatorMapping(value = "activate-card", schema = ActivateCard.class),
      @DiscriminatorMapping(value = "suspend-card", schema = SuspendCard.class),
      @DiscriminatorMapping(value = "resume-card", schema = ResumeCard.class),
      @DiscriminatorMapping(value = "report-lost", schema = ReportLost.class),
      @DiscriminatorMapping(value = "confiscate-card", schema = ConfiscateCard.class),
      @DiscriminatorMapping(value = "return-card", schema = ReturnCard.class),
      @DiscriminatorMapping(value = "reissue-card", schema = ReissueCard.class),
      @DiscriminatorMapping(value = "close-card", schema = CloseCard.class),
      @DiscriminatorMapping(value = "remove-card", schema = RemoveCard.class),
      @DiscriminatorMapping(value = "assign-card", schema = AssignCard.class),
      @DiscriminatorMapping(value = "link-account", schema = LinkAccount.class),
      @DiscriminatorMapping(value = "bind-medium", schema = BindMedium.class),
      @DiscriminatorMapping(value = "release-medium", schema = ReleaseMedium.class),
      @DiscriminatorMapping(value = "reissue-code", schema = ReissueCode.class),
      @DiscriminatorMapping(value = "create-virtual-card", schema = CreateVirtualCard.class)
    },
    oneOf = {
      AddCard.class,
      AddRange.class,
      IssueCard.class,
      ActivateCard.class,
      SuspendCard.class,
      ResumeCard.class,
      ReportLost.class,
      ConfiscateCard.class,
      ReturnCard.class,
      ReissueCard.class,
      CloseCard.class,
      RemoveCard.class,
      AssignCard.class,
      LinkAccount.class,
      BindMedium.class,
      ReleaseMedium.class,
      ReissueCode.class,
      CreateVirtualCard.class
    })
interface CardCommandSchema {
  String NAME = "Command";
}
