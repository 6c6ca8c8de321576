package news.everyday.local.seed.picture;

import static java.util.Map.entry;
import static news.everyday.local.seed.picture.Palette.AUTUMN;
import static news.everyday.local.seed.picture.Palette.DAWN;
import static news.everyday.local.seed.picture.Palette.DUSK;
import static news.everyday.local.seed.picture.Palette.MIST;
import static news.everyday.local.seed.picture.Palette.NIGHT;
import static news.everyday.local.seed.picture.Palette.NOON;
import static news.everyday.local.seed.picture.Palette.ROSE;
import static news.everyday.local.seed.picture.Palette.SPRING;
import static news.everyday.local.seed.picture.Palette.TEAL_NIGHT;
import static news.everyday.local.seed.picture.Palette.VIOLET_NIGHT;

import java.util.Map;

/** The scenes by name. */
final class Scenes {

    private static final Scene CITY = Scene.of(CityScenes::city, DAWN, MIST, DUSK, NOON, ROSE);

    private static final Map<String, Scene> BY_NAME = Map.ofEntries(
            entry("city", CITY),
            entry("night", Scene.of(CityScenes::night, NIGHT, VIOLET_NIGHT, TEAL_NIGHT)),
            entry("bridge", Scene.of(BridgeScene::paint, DAWN, SPRING, DUSK, MIST, NOON)),
            entry("street", Scene.of(StreetScene::paint, NOON, DAWN, AUTUMN, ROSE, SPRING)),
            entry("market", Scene.of(MarketScene::paint, AUTUMN, DAWN, SPRING, DUSK, NOON)),
            entry("field", Scene.of(CountryScenes::field, NOON, AUTUMN, SPRING, DAWN, DUSK)),
            entry("village", Scene.of(CountryScenes::village, SPRING, MIST, DAWN, AUTUMN, NOON)),
            entry("garden", Scene.of(GardenScene::paint, SPRING, NOON, MIST, ROSE, DAWN)),
            entry("mountain", Scene.of(NatureScenes::mountain, DAWN, ROSE, NOON, DUSK, MIST)),
            entry("forest", Scene.of(NatureScenes::forest, NOON, AUTUMN, MIST, SPRING, DAWN)),
            entry("snow", Scene.of(SnowScene::paint, MIST, ROSE, NIGHT, DAWN, VIOLET_NIGHT)),
            entry("river", Scene.of(WaterScenes::river, SPRING, DUSK, NOON, MIST, AUTUMN)),
            entry("sea", Scene.of(WaterScenes::sea, NOON, DAWN, ROSE, DUSK, MIST)),
            entry("school", Scene.of(CivicScenes::school, NOON, SPRING, AUTUMN, DAWN, MIST)),
            entry("hospital", Scene.of(CivicScenes::hospital, NOON, MIST, DAWN, SPRING, ROSE)),
            entry("court", Scene.of(CourtScene::paint, DAWN, NOON, ROSE, MIST, AUTUMN)),
            entry("factory", Scene.of(FactoryScene::paint, DAWN, NOON, DUSK, MIST, AUTUMN)),
            entry("hall", Scene.of(HallScene::paint, DUSK, AUTUMN, VIOLET_NIGHT, TEAL_NIGHT, ROSE)),
            entry("lab", Scene.of(LabScene::paint, MIST, NOON, ROSE, DAWN, SPRING)),
            entry("ink", Scene.of(InkScene::paint, MIST, AUTUMN, DAWN)));

    private Scenes() {}

    /** The scene of that name, or the city. */
    static Scene named(String name) {
        return BY_NAME.getOrDefault(name, CITY);
    }
}
