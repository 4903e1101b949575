package youke.customer;

import static youke.customer.Contact.CONTACT;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** How a contact is tied to another one: a colleague, a relative, a fellow student. */
public final class ContactRelation extends Entity<ContactRelation> {
  public static final ContactRelation CONTACT_RELATION = new ContactRelation();

  public final Link<ContactRelation, Contact> contact =
      link("contact", "联系人", "Contact", () -> CONTACT)
          .required()
          .fixed()
          .collectedAs("relations", "人脉关系", "Relations");
  public final Link<ContactRelation, Contact> other =
      link("other", "关系人", "Related to", () -> CONTACT)
          .required()
          .collectedAs("relatedFrom", "被关联", "Related from");
  public final Field<ContactRelation, String> kind =
      dictionary("kind", "关系", "Relation", "relationKind");
  public final Field<ContactRelation, Influence> strength =
      choice("strength", "亲密度", "Strength", Influence.class);
  public final Field<ContactRelation, String> note = text("note", "说明", "Remarks");

  private ContactRelation() {
    super("contactRelation", "人脉关系", "Contact relation");
    partOf(contact);
    titled(note);
    unique(contact, other);
    list("all", "全部关系", "All relations", "")
        .columns(contact, other, kind, strength, note)
        .sorted(contact);
    form().group("basics", "基本信息", "Basics", contact, other, kind, strength, note);
  }
}
