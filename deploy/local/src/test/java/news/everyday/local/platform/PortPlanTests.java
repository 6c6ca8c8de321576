package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortPlanTests {

    @Test
    void derivesAllPortsFromTheGateways() {
        PortPlan plan = new PortPlan(8080);

        assertThat(plan.port(Service.GATEWAY, 1)).isEqualTo(8080);
        assertThat(plan.port(Service.ARTICLE, 1)).isEqualTo(8081);
        assertThat(plan.port(Service.COMMENT, 1)).isEqualTo(8082);
        assertThat(plan.port(Service.MEMBER, 1)).isEqualTo(8083);
        assertThat(plan.port(Service.STATS, 1)).isEqualTo(8084);
        assertThat(plan.managementPort(Service.GATEWAY, 1)).isEqualTo(9080);
        assertThat(plan.managementPort(Service.STATS, 1)).isEqualTo(9084);
        assertThat(plan.postgres()).isEqualTo(10080);
        assertThat(plan.redis()).isEqualTo(10081);
    }

    @Test
    void putsReplicasTenHigher() {
        PortPlan plan = new PortPlan(8080);

        assertThat(plan.port(Service.ARTICLE, 2)).isEqualTo(8091);
        assertThat(plan.managementPort(Service.ARTICLE, 3)).isEqualTo(9101);
        assertThat(plan.addresses(Service.STATS, 2)).asString().contains("127.0.0.1:8084", "127.0.0.1:8094");
    }

    @Test
    void givesEverybodyAPortOfItsOwn() {
        assertThat(new PortPlan(8080).all(PlatformOptions.MOST_REPLICAS)).hasSize(5 * 2 * 5 + 2);
    }

    @Test
    void refusesAPortThatLeavesNoRoomForTheOthers() {
        assertThatThrownBy(() -> new PortPlan(64_000)).hasMessageContaining("between 1 and 63529");
    }

    @Test
    void findsARangeThatIsFree() {
        assertThat(PortPlan.free(1).all(1).keySet()).allMatch(Ports::isFree);
    }
}
