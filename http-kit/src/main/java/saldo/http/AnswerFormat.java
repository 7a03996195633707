package saldo.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import saldo.schemas.SaldoJson;

/** Answers are written as messages are: absent instead of null, times as text. */
@Singleton
public class AnswerFormat {
  @Produces
  @Singleton
  ObjectMapper json() {
    return SaldoJson.mapper();
  }
}
