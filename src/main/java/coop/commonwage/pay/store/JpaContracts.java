package coop.commonwage.pay.store;

import coop.commonwage.pay.application.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Contracts through JPA, in the transaction that is open. */
@ApplicationScoped
public class JpaContracts implements Contracts {

  @PersistenceContext(unitName = "pay")
  EntityManager entities;

  @Override
  public void issue(List<Issued> contracts) {
    for (Issued contract : contracts) {
      entities.persist(new ContractRow(contract));
    }
    entities.flush();
  }

  @Override
  public List<Issued> of(UUID employmentId) {
    return entities
        .createQuery(
            "select c from ContractRow c where c.employmentId = :employment order by c.number",
            ContractRow.class)
        .setParameter("employment", employmentId)
        .getResultList()
        .stream()
        .map(ContractRow::contract)
        .toList();
  }
}
