package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record's components as the compiler does: what is not {@code @Nullable} has to be there
 * and not null, and no list or map contains a null. So no domain code ever meets a null that its
 * types rule out, whatever is sent.
 */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter
        ? Boolean.valueOf(!isNullable(parameter))
        : super.hasRequiredMarker(member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
        ? JsonSetter.Value.construct(isNullable(parameter) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL)
        : super.findSetterInfo(annotated);
  }

  private static boolean isNullable(AnnotatedParameter parameter) {
    Executable owner = (Executable) parameter.getOwner().getMember();
    AnnotatedType type = owner.getAnnotatedParameterTypes()[parameter.getIndex()];
    return type.isAnnotationPresent(Nullable.class);
  }
}
