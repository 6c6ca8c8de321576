-- Channels (频道) and regional stations (地方站) are the portal's structure: their order is the order on the page.

create table channel (
    slug text primary key check (slug ~ '^[a-z0-9-]{2,40}$'),
    name text not null unique,
    nav_row smallint not null check (nav_row in (1, 2)),
    position smallint not null unique
);

create table station (
    code text primary key check (code ~ '^[a-z]{2,20}$'),
    name text not null unique,
    region_code char(6) not null unique check (region_code ~ '^[0-9]{6}$'),
    position smallint not null unique
);

insert into channel (slug, name, nav_row, position) values
    ('daily-news', '每日要闻', 1, 1),
    ('flash', '头条快讯', 1, 2),
    ('on-scene', '纪实现场', 1, 3),
    ('special-reports', '专题报道', 1, 4),
    ('society', '社会热点', 1, 5),
    ('case-law', '就案说法', 1, 6),
    ('maritime', '海疆之声', 1, 7),
    ('poetry', '诗坛荟萃', 2, 8),
    ('net-talk', '焦点网谈', 2, 9),
    ('environment', '生态环境', 2, 10),
    ('follow-up', '热点追踪', 2, 11),
    ('reader-letters', '群众来信', 2, 12),
    ('rural', '乡村振兴', 2, 13),
    ('enterprise', '企业风采', 2, 14),
    ('supervision', '监督与法', 2, 15),
    ('calligraphy', '名人字画', 2, 16),
    ('people', '人物·访谈', 2, 17),
    ('livelihood', '关注民生', 2, 18),
    ('viewpoint', '人民视点', 2, 19),
    ('culture-travel', '文化·旅游', 2, 20),
    ('technology', '科技前沿', 2, 21),
    ('flash-china', '快闪中国', 2, 22),
    ('in-depth', '深度观察', 2, 23),
    ('health', '名医·健康', 2, 24);

insert into station (code, name, region_code, position) values
    ('zhejiang', '浙江', '330000', 1),
    ('xinjiang', '新疆', '650000', 2),
    ('neimenggu', '内蒙古', '150000', 3),
    ('jilin', '吉林', '220000', 4),
    ('chongqing', '重庆', '500000', 5),
    ('liaoning', '辽宁', '210000', 6),
    ('guizhou', '贵州', '520000', 7),
    ('sichuan', '四川', '510000', 8),
    ('hainan', '海南', '460000', 9),
    ('yunnan', '云南', '530000', 10),
    ('fujian', '福建', '350000', 11),
    ('taiwan', '台湾', '710000', 12),
    ('jiangxi', '江西', '360000', 13),
    ('hunan', '湖南', '430000', 14),
    ('hubei', '湖北', '420000', 15),
    ('henan', '河南', '410000', 16),
    ('guangxi', '广西', '450000', 17),
    ('jiangsu', '江苏', '320000', 18),
    ('anhui', '安徽', '340000', 19),
    ('shandong', '山东', '370000', 20),
    ('qinghai', '青海', '630000', 21),
    ('gansu', '甘肃', '620000', 22),
    ('shaanxi', '陕西', '610000', 23),
    ('shanxi', '山西', '140000', 24),
    ('hebei', '河北', '130000', 25),
    ('heilongjiang', '黑龙江', '230000', 26),
    ('tianjin', '天津', '120000', 27),
    ('shanghai', '上海', '310000', 28),
    ('beijing', '北京', '110000', 29),
    ('guangdong', '广东', '440000', 30),
    ('ningxia', '宁夏', '640000', 31),
    ('xizang', '西藏', '540000', 32);
