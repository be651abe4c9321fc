namespace ChatApp.Sessions;

/// <summary>
/// What Redis does in one step: check, write, expire. Times are unix ms. <c>now</c> is the app's clock, by which all deadlines are
/// judged; a key's time to live is only the clean-up behind it, and is relative, so that
/// the clocks need not agree, and never so short that a small difference between them would matter. Every script gets <c>now</c> and <c>not after</c> (<see cref="RedisLink.NotAfter"/>) before its other arguments.
/// </summary>
static class RedisScripts
{
    /// <summary>
    /// Reads a record's numbers off its beginning, where this app writes them, and where what follows the first two begins; Lua's
    /// own JSON cannot write back what it reads (it makes {} of [], and keeps 14 digits), so it only serves to read records of another
    /// make. Numbers are left as text where nothing is reckoned with them: Lua is slow at turning one into the other.
    /// </summary>
    const string Shared = """
        local function head(raw)
          if not raw then return nil end
          local d, l, rest, c, v = string.match(raw, '^{"deadline":(%d+),"lastActivity":(%d+)(),"createdAt":(%d+),"version":(%d+),')
          if d then return tonumber(d), v, c, l, rest end
          local ok, r = pcall(cjson.decode, raw)
          if not ok or type(r) ~= 'table' then return nil end
          d, v, c, l = tonumber(r.deadline), tonumber(r.version), tonumber(r.createdAt), tonumber(r.lastActivity)
          if d and v and c and l then return d, string.format('%.0f', v), c, l, nil end
          return nil
        end
        local function late(limit)
          local time = redis.call('TIME')
          return time[1] * 1000 + time[2] / 1000 > tonumber(limit)
        end
        local function ttl(left)
          return string.format('%.0f', math.max(left, 5000))
        end
        local function minute(deadline)
          return deadline - deadline % 60000 + 60000
        end
        local function trim(index, now)
          redis.call('ZREMRANGEBYSCORE', index, '-inf', now)
          local top = redis.call('ZREVRANGE', index, 0, 0, 'WITHSCORES')
          if top[2] then redis.call('PEXPIRE', index, ttl(top[2] - now)) end
        end

        """;

    /// <summary>
    /// For scripts that take many records: reads them all at once, and puts their deadlines into the index at once. A session's events
    /// last until the end of the minute in which its deadline is, so that moving the deadline within that minute leaves them alone.
    /// KEYS: live, deleted, the records. ARGV from 3: the beginning of the keys of records, and of events.
    /// </summary>
    const string Many = Shared + """
        local now, first = tonumber(ARGV[1]), #ARGV[3] + 1
        local found, written, scores, done = redis.call('MGET', unpack(KEYS, 3)), {}, {}, {}
        local function id(key) return string.sub(key, first) end
        local function read(i)
          if written[KEYS[i]] then return redis.call('GET', KEYS[i]) end
          return found[i - 2]
        end
        local function write(key, json, before, deadline, text, left)
          redis.call('SET', key, json, 'PX', left)
          written[key] = true
          if not before or minute(before) ~= minute(deadline) then redis.call('PEXPIRE', ARGV[4] .. id(key), ttl(minute(deadline) - now)) end
          scores[#scores + 1] = text
          scores[#scores + 1] = id(key)
        end
        local function index()
          if not scores[1] then return end
          redis.call('ZADD', KEYS[1], unpack(scores))
          trim(KEYS[1], now)
        end

        """;

    /// <summary>KEYS: as for all that take many. ARGV from 5, of each: expected version or nothing, deadline, time to live, JSON. 1 or 0 for each.</summary>
    public const string Save = Many + """
        local function save(i, expected, deadline, left, json)
          local until_, version = head(read(i))
          if not until_ or until_ <= now then until_, version = nil, '' end
          if version ~= expected then return 0 end
          if expected == '' then
            local gone = redis.call('ZSCORE', KEYS[2], id(KEYS[i]))
            if gone and tonumber(gone) > now then return 0 end
            redis.call('DEL', ARGV[4] .. id(KEYS[i]))
          end
          write(KEYS[i], json, until_, tonumber(deadline), deadline, left)
          return 1
        end
        local isLate = late(ARGV[2])
        for i = 3, #KEYS do
          local at = i * 4 - 7
          done[i - 2] = isLate and 0 or save(i, ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3])
        end
        index()
        return done
        """;

    /// <summary>KEYS: as for all that take many. ARGV from 5: idle timeout, absolute lifetime. 1 or 0 for each, 2 for a record of another make.</summary>
    public const string Refresh = Many + """
        local idle, lifetime = tonumber(ARGV[5]), tonumber(ARGV[6])
        local usual = now + idle
        local text, left = string.format('%.0f', usual), ttl(idle)
        local function refresh(i)
          local raw = read(i)
          local until_, version, created, last, rest = head(raw)
          if not until_ or until_ <= now then return 0 end
          if not rest then return 2 end
          if tonumber(last) > now then return 1 end
          local deadline, text, left = usual, text, left
          if created + lifetime < usual then
            deadline = created + lifetime
            text, left = string.format('%.0f', deadline), ttl(deadline - now)
          end
          if deadline <= now then return 0 end
          write(KEYS[i], '{"deadline":' .. text .. ',"lastActivity":' .. ARGV[1] .. string.sub(raw, rest), until_, deadline, text, left)
          return 1
        end
        local isLate = late(ARGV[2])
        for i = 3, #KEYS do done[i - 2] = isLate and 0 or refresh(i) end
        index()
        return done
        """;

    /// <summary>KEYS: record, live, deleted, events. ARGV from 3: id, how long the deletion is remembered.</summary>
    public const string Delete = Shared + """
        local now = tonumber(ARGV[1])
        local until_ = head(redis.call('GET', KEYS[1]))
        redis.call('DEL', KEYS[1], KEYS[4])
        redis.call('ZREM', KEYS[2], ARGV[3])
        redis.call('ZADD', KEYS[3], string.format('%.0f', now + ARGV[4]), ARGV[3])
        trim(KEYS[3], now)
        return until_ and until_ > now and 1 or 0
        """;

    /// <summary>Removes a record that cannot be read, unless it has changed. KEYS: record, live. ARGV from 3: id, what it holds.</summary>
    public const string Discard = """
        if redis.call('GET', KEYS[1]) ~= ARGV[4] then return 0 end
        redis.call('DEL', KEYS[1])
        redis.call('ZREM', KEYS[2], ARGV[3])
        return 1
        """;

    /// <summary>KEYS: live, deleted. ARGV from 3: the beginnings of the keys of records, events and leases.</summary>
    public const string Clear = """
        for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
          redis.call('DEL', ARGV[3] .. id, ARGV[4] .. id, ARGV[5] .. id)
        end
        redis.call('DEL', KEYS[1], KEYS[2])
        return 1
        """;

    /// <summary>KEYS: lease. ARGV from 3: holder, time. A lease is kept as its end, a space and its holder.</summary>
    public const string Lease = Shared + """
        local now = tonumber(ARGV[1])
        if late(ARGV[2]) then return 0 end
        local held = redis.call('GET', KEYS[1])
        if held then
          local until_, holder = string.match(held, '^(%d+) (.*)$')
          if until_ and tonumber(until_) > now and holder ~= ARGV[3] then return 0 end
        end
        redis.call('SET', KEYS[1], string.format('%.0f', now + ARGV[4]) .. ' ' .. ARGV[3], 'PX', ttl(ARGV[4]))
        return 1
        """;

    /// <summary>
    /// KEYS: record, events. ARGV from 3: most, first sequence, a line for each event; no line means that what is kept is
    /// dropped. Events are kept as a set sorted by sequence.
    /// </summary>
    public const string SaveEvents = Shared + """
        local now, first = tonumber(ARGV[1]), tonumber(ARGV[4])
        if late(ARGV[2]) then return 0 end
        local until_ = head(redis.call('GET', KEYS[1]))
        if not until_ or until_ <= now then return 0 end
        if #ARGV == 4 then return redis.call('DEL', KEYS[2]) end
        local top = redis.call('ZREVRANGE', KEYS[2], 0, 0, 'WITHSCORES')
        local newest = top[2] and tonumber(top[2]) or first - 1
        if first > newest + 1 then
          redis.call('DEL', KEYS[2])
          newest = first - 1
        end
        for i = 5, #ARGV do
          local sequence = first + i - 5
          if sequence > newest then redis.call('ZADD', KEYS[2], string.format('%.0f', sequence), ARGV[i]) end
        end
        redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -1 - ARGV[3])
        redis.call('PEXPIRE', KEYS[2], ttl(minute(until_) - now))
        return 1
        """;

    /// <summary>KEYS: record, events. ARGV from 3: after. The lines; false when one is not kept.</summary>
    public const string ReadEvents = Shared + """
        local until_ = head(redis.call('GET', KEYS[1]))
        if not until_ or until_ <= tonumber(ARGV[1]) then return false end
        local bottom = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
        if not bottom[2] or tonumber(bottom[2]) > ARGV[3] + 1 then return false end
        return redis.call('ZRANGEBYSCORE', KEYS[2], '(' .. ARGV[3], '+inf')
        """;

    /// <summary>Whether Redis takes a write. KEYS: any.</summary>
    public const string Probe = """
        redis.call('SET', KEYS[1], '1', 'PX', 10000)
        local read = redis.call('GET', KEYS[1])
        redis.call('DEL', KEYS[1])
        return tonumber(read)
        """;
}
