package news.everyday.stats.series;

import java.util.EnumMap;
import java.util.Map;
import news.everyday.stats.origin.Device;
import news.everyday.stats.origin.Referrer;

/**
 * Where readers' views came from (来源) and on what they were read (设备): every class, with 0 where there was none.
 */
public record Origins(Map<Referrer, Long> referrers, Map<Device, Long> devices) {

    static Origins none() {
        Map<Referrer, Long> referrers = new EnumMap<>(Referrer.class);
        Map<Device, Long> devices = new EnumMap<>(Device.class);
        for (Referrer referrer : Referrer.values()) {
            referrers.put(referrer, 0L);
        }
        for (Device device : Device.values()) {
            devices.put(device, 0L);
        }
        devices.remove(Device.BOT);
        return new Origins(referrers, devices);
    }

    /** Adds to this one what a row has. */
    void add(Row row) {
        this.referrers.merge(row.referrer(), row.views(), Long::sum);
        this.devices.merge(row.device(), row.views(), Long::sum);
    }

    /** Views of one class. */
    record Row(Referrer referrer, Device device, long views) {}
}
