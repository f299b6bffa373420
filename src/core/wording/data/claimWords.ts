/** Word classes of the claim patterns. */
import type { WordLists } from '../wordLists';

export const CLAIM_WORDS: WordLists = {
  // Grammar.
  be: 'is, are, was, were, has been, have been, had been, is being, are being',
  link: `
    @be, remain, remains, remained, became, becomes, become, has become, have become, feel, feels, felt, seem, seems, seemed, look, looks,
    looked, stay, stays, stayed, has remained, have remained, stand, stands, prove, proves, proved, sound, sounds, appear, appears,
    appeared, get, gets, got, keeps, kept`,
  have: 'has, have, had',
  do: 'do, does, did',
  modal: "will, shall, should, must, would, may, might, could, won't, ought, needs to, need to, has to, have to, is to, are to, is to be, are to be",
  adverb: `
    now, also, still, very, too, generally, usually, often, largely, mostly, mainly, currently, not, not yet, yet, no longer, really, quite,
    always, never, rarely, already, both, more, less, most, least, so, just, even, only, almost, nearly, far, much, rather, seldom,
    sometimes, overall, therefore, then, well, more or less, all, at times, in places, on the whole, as, some way, a little, a lot, slow to
    be, again, over, @LY`,
  ofNoun: 'of, in, for, to, with, at, on, from, by, about, between, among, across, within',

  // Who and what practice is about.
  people: `
    children, child, young people, young person, n:parent, n:family, n:carer, n:foster carer, n:care leaver, n:adopter, n:mother, n:father,
    n:relative, brothers and sisters, siblings, n:teenager, n:adolescent, n:baby, n:guardian, n:headteacher, kinship carers, those with care
    experience, apprentices, n:sibling, n:teacher, victims, n:grandparent, unaccompanied children`,
  workers: `
    n:social worker, n:practitioner, staff, n:manager, n:team manager, n:worker, n:leader, n:personal adviser, n:adviser, IROs, n:reviewing
    officer, independent reviewing officers, n:chair, n:partner, police, n:health visitor, n:school, workforce, n:agency, health colleagues,
    n:school nurse, senior managers, managers, n:professional, n:social work assistant, n:member, n:councillor, members, nobody, everyone,
    n:colleague, judges, n:partnership, leaders, heads of service, n:supervisor, n:housing officer, n:gp, midwives, n:referrer, elected
    members, governors, reviewing officers`,
  product: `
    n:plan, n:assessment, n:visit, n:review, n:decision, decision making, n:chronology, supervision, n:record, recording, n:strategy
    discussion, n:conference, n:core group, n:threshold, management oversight, oversight, direct work, matching, n:placement, planning,
    analysis, practice, work, n:care plan, pathway plans, safety plans, n:outcome, support, help, n:response, n:offer, n:service, n:contact,
    n:referral, n:return interview, n:case summary, case summaries, life story work, permanence, pre proceedings, court work, n:letter,
    participation, advocacy, n:relationship, culture, morale, leadership, governance, scrutiny, n:system, performance, timeliness,
    stability, sufficiency, quality, progress, recruitment, retention, turnover, n:vacancy, n:caseload, workload, n:moderation grade,
    n:home, voice of the child, n:experience, attendance, learning, challenge, escalation, communication, provision, care, n:need, n:risk,
    involvement, engagement, capacity, data, records, transition, transitions, joint working, n:process, n:step, n:arrangement, n:approach,
    identity, information sharing, curiosity, n:explanation`,
  machinery: `
    n:audit, n:auditor, n:moderator, moderation, n:questionnaire, n:survey, n:sample, n:tool, n:form, n:audit tool, n:dashboard, n:board,
    n:committee, n:framework, n:policy, n:procedure, n:protocol, n:result, n:finding, n:report, n:template, n:data set, n:dataset, feedback,
    n:panel, n:dip sample, n:theme, n:topic, n:reviewer, n:observation, n:focus group, n:cycle, n:strategy, n:forum, n:workshop,
    n:interview, n:feedback form, n:case file, n:consultant, n:newsletter, n:scale, n:deep dive, n:health check, practice week, practice
    weeks, n:contract, n:spreadsheet, n:database, n:figure, n:question, n:learning session`,
  structure: `
    n:team, n:council, n:authority, n:department, n:directorate, n:borough, n:county, n:city, n:service, n:hub, n:post, n:director,
    n:assistant director, head of service, heads of service, n:office, n:locality, n:district, population, the offer, n:unit, n:partnership,
    n:board, n:service manager, principal social worker, lead member, virtual school, virtual school head, front door, MASH, emergency duty
    team, n:contract, n:budget, n:cabinet, n:scheme, n:model, practice model, n:pathway, n:charity, n:home, n:provider, n:panel, n:trust,
    n:programme, n:chief officer, fostering service, adoption service, early help, family help, n:family hub`,

  // What happens to practice.
  shift: `
    v:improve, v:fall, v:rise, v:increase, v:decrease, v:decline, v:drop, v:grow, v:stall, v:slip, v:dip, v:climb, v:worsen, v:deteriorate,
    v:strengthen, v:weaken, v:stabilise, v:halve, v:double, v:treble, v:triple, v:shrink, v:slow, v:recover, v:plateau, v:widen, v:narrow,
    v:shorten, v:slide, v:soar, v:plummet, v:flatten, v:level off, v:lengthen, v:accelerate, v:mature, v:creep up, v:go up, v:go down,
    v:come down, v:come up, v:pick up, v:peak, v:jump, v:surge, v:lag, v:fluctuate, v:vary, v:persist, v:drift, v:regress, v:progress,
    v:advance, v:move forward, v:move on, v:turn a corner, v:lose ground, v:gain ground, v:lose momentum, v:gain momentum, v:go from, v:hold
    up, v:hold steady, v:fall back, v:fall behind, v:keep pace, v:catch up, v:tail off, v:taper, v:ebb, v:level out, v:bounce back, v:spike,
    v:edge, v:settle, v:sink, v:tighten, v:loosen, v:thin, v:come on, v:take root, v:bed in, v:close the gap, v:cease, v:fall short,
    v:exceed, v:outstrip, v:surpass, v:outnumber, v:outweigh, v:rebound, v:steady, v:fail, v:succeed, v:suffer, v:struggle, v:flounder,
    v:thrive, v:flourish, v:end, v:go backwards, v:nudge, v:ease, v:mount, v:converge, v:diverge, v:evolve, v:transform, v:vanish,
    v:disappear, v:emerge, v:waver, v:hold firm, v:ripen, v:balloon, v:benefit, v:break down, v:continue to`,
  cause: `
    v:reduce, v:raise, v:lift, v:cut, v:boost, v:speed up, v:prevent, v:contribute, v:lead to, v:result in, v:enable, v:help, v:transform,
    v:save, v:spare, v:avert, v:avoid, v:remove, v:free, v:protect, v:bring down, v:drive down, v:drive up, v:push up, v:hold back, v:delay,
    v:hamper, v:hinder, v:undermine, v:deliver, v:pay off, v:bear fruit, v:make a difference, v:make little difference, v:make no
    difference, v:take pressure, v:relieve, v:restore, v:build confidence, v:encourage, v:secure, v:stop, v:cause, v:clear, v:eliminate,
    v:keep, v:give, v:make, v:change, v:hide, v:mask, v:hold up, v:mean that, v:mean fewer, v:mean more, v:allow, v:let, v:unlock,
    v:sustain, v:streamline, v:simplify, v:limit, v:disrupt, v:slow down, v:impede, v:divert, v:calm, v:shorten, v:shift, v:generate,
    v:foster, v:inspire, v:yield, v:improve, v:increase, v:decrease, v:strengthen, v:weaken, v:widen, v:narrow, v:double, v:halve, v:enrich,
    v:enhance, v:deepen, v:sharpen, v:embed, v:broaden, v:resolve, v:work, v:harm, v:hurt, v:damage, v:cost, v:fill, v:match, v:help along,
    v:erode, v:strain, v:overwhelm, v:leap`,
  feel: `
    v:say, v:feel, v:value, v:trust, v:appreciate, v:enjoy, v:like, v:love, v:praise, v:welcome, v:tell us, v:report, v:describe,
    v:complain, v:rate, v:experience, v:think, v:find, v:speak of, v:speak warmly, v:speak highly, v:talk of, v:dislike, v:resent, v:fear,
    v:prefer, v:believe, v:want, v:wish, v:recommend, v:agree, v:recognise, v:commend, v:credit, v:express, v:comment, v:score, v:worry,
    v:see themselves, v:identify, v:ask for, v:respect, v:admire, v:notice, v:remember, v:cite, v:struggle, v:criticise, v:question,
    v:speak, v:tell`,
  practise: `
    v:visit, v:see, v:know, v:understand, v:listen, v:challenge, v:escalate, v:share, v:attend, v:respond, v:act, v:recognise, v:identify,
    v:use, v:explain, v:match, v:intervene, v:receive, v:get, v:benefit, v:make progress, v:achieve, v:wait, v:live, v:stay, v:lack, v:miss,
    v:meet, v:consider, v:explore, v:reflect, v:record, v:write, v:hear, v:involve, v:engage, v:drive, v:work together, v:work well, v:plan,
    v:show, v:help, v:build, v:name, v:address, v:capture, v:join, v:contribute, v:seek, v:keep, v:take part, v:participate, v:turn up,
    v:thrive, v:grow, v:learn, v:support, v:place, v:spend, v:leave, v:return, v:stick, v:move, v:hold to account, v:hold, v:apply,
    v:complete, v:follow, v:check, v:tackle, v:spot, v:grasp, v:overlook, v:neglect, v:ignore, v:repeat, v:duplicate, v:reach, v:deliver,
    v:succeed, v:manage, v:sign off, v:evidence, v:demonstrate, v:tailor, v:ask, v:feed, v:go missing, v:experience, v:assess, v:protect,
    v:offer, v:update, v:allocate, v:review, v:track, v:agree, v:close, v:start, v:come, v:arrive, v:translate, v:convey, v:promote,
    v:celebrate, v:adapt, v:persevere, v:provide, v:focus, v:rely, v:depend, v:link, v:weigh, v:describe, v:make sense, v:go, v:give,
    v:make, v:set, v:bring, v:inform, v:shape, v:influence, v:lead to, v:happen, v:work, v:find, v:lose, v:resolve, v:pursue, v:invite,
    v:oversee, v:prioritise, v:expect, v:enjoy, v:settle, v:own, v:talk, v:trust, v:carry, v:take, v:have, v:want, v:stand, v:access,
    v:need, v:pull, v:question, v:press, v:suit, v:join up, v:look after`,
  // What machinery does.
  operate: `
    v:report to, v:chair, v:sit, v:sit on, v:lead, v:comprise, v:consist, v:include, v:cover, v:operate, v:employ, v:meet, v:oversee, v:run,
    v:commission, v:host, v:manage, v:provide, v:deliver, v:hold, v:contain, v:transfer, v:belong, v:serve, v:offer, v:span, v:base, v:own,
    v:staff, v:fund, v:locate, v:co locate, v:constitute, v:form, v:accept, v:screen, v:consider, v:bring together, v:work with, v:be part,
    v:attend`,
  sample: `
    v:audit, v:sample, v:select, v:survey, v:collect, v:moderate, v:interview, v:draw on, v:draw, v:check, v:analyse, v:monitor, v:track,
    v:report, v:collate, v:circulate, v:publish, v:present, v:send, v:invite, v:ask, v:grade, v:rate, v:score, v:choose, v:observe,
    v:record, v:compare, v:extract, v:take, v:list, v:store, v:discuss, v:share, v:log, v:hold, v:look at, v:examine, v:use, v:conduct,
    v:carry out, v:undertake, v:commission, v:gather, v:consult, v:test, v:complete, v:review, v:run, v:close, v:open, v:follow, v:appoint,
    v:evaluate, v:issue, v:speak to, v:give, v:go to, v:scrutinise, v:receive, v:feed into, v:visit, v:schedule, v:agree, v:submit,
    v:contact, v:inform, v:base, v:consider, v:read, v:facilitate, v:assess, v:plan, v:programme, v:quality assure, v:triangulate,
    v:convene, v:bring together, v:summarise, v:distribute, v:map, v:validate, v:count, v:measure, v:update, v:cover, v:focus on, v:lead`,
  setUp: `
    v:adopt, v:launch, v:introduce, v:establish, v:appoint, v:publish, v:approve, v:agree, v:revise, v:create, v:recruit, v:commission,
    v:roll out, v:restructure, v:set up, v:implement, v:invest, v:open, v:move, v:join, v:design, v:issue, v:begin, v:start, v:refresh,
    v:rewrite, v:replace, v:merge, v:sign, v:fund, v:go live, v:take up post, v:develop, v:pilot, v:procure, v:award, v:bring, v:train,
    v:update, v:relaunch, v:change, v:transfer, v:host, v:convene, v:co produce, v:draft, v:purchase, v:reorganise, v:extend, v:expand,
    v:put in place, v:hold, v:run, v:endorse, v:ratify, v:commence, v:produce, v:select, v:consult`,
  intend: `
    v:plan, v:intend, v:aim, v:hope, v:expect, v:propose, v:seek, v:want, v:agree, v:decide, v:commit, v:consider, v:explore, v:look, v:ask,
    v:resolve, v:prepare, v:aspire`,
  // Judging words.
  quality: `
    good, strong, weak, strongest, weakest, widest, hardest, highest, slowest, busiest, safest, happiest, furthest, closest, timely,
    concise, crisp, wordy, variable, inconsistent, consistent, effective, ineffective, clear, unclear, regular, irregular, reflective,
    robust, poor, high, low, better, worse, stronger, weaker, best, stable, unstable, rare, common, slow, slower, quick, quicker, late,
    early, earlier, later, safe, safer, unsafe, confident, proud, positive, negative, embedded, sound, secure, insecure, thorough, detailed,
    purposeful, child centred, static, steady, mixed, patchy, uneven, excellent, satisfactory, adequate, inadequate, insufficient,
    sufficient, limited, minimal, evident, visible, ambitious, aspirational, skilled, committed, happy, settled, satisfied, unhappy,
    dissatisfied, concerned, careful, generic, specific, thin, long, short, overdue, fragile, resilient, sensitive, creative, warm, curious,
    swift, prompt, proportionate, disproportionate, accurate, inaccurate, reliable, unreliable, relevant, meaningful, superficial,
    descriptive, analytical, task focused, smart, vague, shallow, deep, rich, productive, constructive, tense, fractious, mature, immature,
    well established, streamlined, sobering, encouraging, disappointing, impressive, worrying, reassuring, heartening, humbling, healthy,
    unhealthy, sustainable, unsustainable, manageable, unmanageable, heavy, light, fair, unfair, balanced, honest, transparent, defensive,
    complacent, determined, tenacious, persistent, proactive, reactive, responsive, unresponsive, flexible, rigid, coherent, incoherent,
    coordinated, well coordinated, fragmented, joined up, disjointed, integrated, tight, loose, rigorous, lax, scarce, plentiful,
    unavailable, accessible, inaccessible, appropriate, inappropriate, suitable, unsuitable, useful, helpful, unhelpful, valued, respected,
    popular, unpopular, welcome, welcoming, absent, present, missing, lacking, incomplete, complete, up to date, out of date, outdated,
    current, on time, behind, ahead, on track, off track, below, above, in line, in line with, higher, lower, fewer, greater, larger,
    smaller, bigger, longer, shorter, flat, volatile, in balance, overspent, stretched, under pressure, under strain, at risk, in place, not
    in place, well used, underused, over used, overused, well understood, understood, well led, well managed, well supported, well informed,
    well matched, well attended, well planned, well placed, well embedded, well received, poorly attended, too late, wide, narrow, full,
    empty, frequent, infrequent, intermittent, sporadic, unacceptable, acceptable, unlawful, lawful, compliant, non compliant, enough,
    alive, optimistic, over optimistic, generous, harsh, lenient, credible, persuasive, compelling, typical, exceptional, outstanding, first
    class, exemplary, notable, promising, unproven, untested, unknown, hard, easy, difficult, challenging, approachable, engaged,
    disengaged, isolated, lonely, anxious, frightened, frightening, bullied, listened to, heard, loved, cared for, involved, unsupported,
    prepared, unprepared, ready, unready, successful, unsuccessful, fruitful, fit for purpose, of good quality, of a high standard, of a
    consistently high standard, in the right direction, a strength, a weakness, a success, a concern, a worry, a problem, a challenge, an
    issue, a gap, a barrier, a real strength, a cause for concern, an asset, slow to, quick to, keen, eager, reluctant, willing, unwilling,
    able, unable, unaware, aware, right, wrong, true, the exception, the norm, the weakest, the strongest, lowest, worst, not enough, at its
    highest, at its lowest, good enough, cross party, searching, real, lively, palpable, inclusive, respectful, disrespectful, sceptical,
    alert, ill equipped, equipped, experienced, inexperienced, competent, capable, knowledgeable, insightful, tailored, individualised,
    personalised, bespoke, cautious, risk averse, punitive, supportive, nurturing, caring, compassionate, kind, hopeful, ordinary,
    thoughtful, child focused, outcome focused, focused, unfocused, strength based, evidence based, live, dynamic, stuck, stagnant, sharp,
    blunt, muddled, confused, confusing, cumbersome, bureaucratic, lengthy, excessive, unnecessary, repetitive, duplicated, out of kilter,
    outliers, an outlier, typically, tired, exhausted, busy, bored, angry, sad, hopeless, relieved, grateful, resentful, settled in, easier,
    harder, sharper, tighter, clearer, deeper, calmer, warmer, busier, invisible, silent, nervous, worn out, quiet, loud, disengaging, half
    hearted, brisk, dull, unimaginative, imaginative, modest, the rule, comparable, similar, bleak, dependent, over reliant, reliant, on the
    rise, down, up, at an all time high, at a record low, one of high, a learning organisation, contested, timelier, faster, not right,
    uncertain, unresolved, unmet, met, unrealistic, realistic, overloaded, overwhelmed, chaotic, calm, predictable, unpredictable,
    attractive, competitive, expensive, cheap, cost effective, value for money, permanent, temporary, seen, sighted, blind, reassured,
    welcomed, under used, loyal, at the heart, at the centre, well publicised, well known, little known, poorly understood, over reliance`,
  comparative: `
    better, worse, sharper, stronger, weaker, tighter, clearer, quicker, slower, faster, safer, easier, harder, earlier, later, sooner,
    bigger, smaller, larger, longer, shorter, higher, lower, deeper, richer, closer, warmer, calmer, busier, rarer, firmer, looser, wider,
    narrower, bolder, braver, fuller, healthier, happier, older, younger, more, less, fewer`,
  praise: `
    good, strong, weak, poor, excellent, timely, careful, effective, robust, warm, stable, clear, thoughtful, purposeful, skilled, high
    quality, better, real, significant, considerable, limited, little, insufficient, late, creative, sensitive, positive, inconsistent,
    genuine, steady, marked, notable, sustained, sound, tangible, rapid, slow, persistent, unnecessary, impressive, serious, widespread,
    deep, low, high, growing, rising, falling, improved, improving, reduced, tighter, stronger, weaker, tenacious, determined, trusting,
    lasting, meaningful, enduring, consistent, encouraging, swift, prompt, reflective, regular, rich, detailed, insightful, accurate,
    honest, over optimistic, rigorous, suitable, unsuitable, quicker, faster, unacceptable`,
  gauge: `
    leadership, progress, relationships, relationship, practice, grip, oversight, recording, improvement, improvements, support,
    understanding, culture, outcomes, outcome, confidence, difference, picture, delay, delays, drift, evidence of, evidence, signs, work,
    challenge, recovery, start, engagement, planning, decision making, reduction, increase, drop, rise, fall, gains, results, impact,
    response, responses, matches, matching, morale, commitment, energy, buy in, partnership, partnerships, communication, help, care,
    turnover, knowledge, use of, quality, focus, attention, examples, variation, variability, inconsistency, standard, standards, analysis,
    assessments, plans, homes, bonds, direct work, foundations, capacity, appetite, concerns, concern, weakness, weaknesses, strengths,
    gaps, value, service, momentum, feedback, reports, information, stability, curiosity, visits, reviews, supervision, interventions,
    trust, performance, attendance, participation, advice, scrutiny`,
  evalNoun: `
    strength, strengths, weakness, weaknesses, difference, momentum, grip, drift, delay, delays, gap, gaps, shortfall, shortage, shortages,
    success, successes, backlog, backlogs, bottleneck, bottlenecks, inconsistency, variability, variation, failure, failings, failures,
    pride, energy, urgency, line of sight, complacency, lack, absence, dearth, blockage, blockages, barrier, barriers, worry, pressure,
    pressures, strain, rationale, confidence, curiosity, duplication, hole, holes, challenge, dip, culture, evidence that, sign that, signs
    that, no evidence, little evidence, clear evidence, good evidence, improvement, improvements, bite, ownership, trust, buy in, consensus,
    cohesion, continuity, churn, instability, risk, risks, uncertainty, room for improvement, way to go, distance to travel, more to do,
    work to do`,
  always: `
    well, badly, poorly, consistently, inconsistently, rarely, seldom, usually, quickly, promptly, slowly, regularly, irregularly,
    effectively, ineffectively, carefully, strongly, creatively, always, never, often, frequently, routinely, reliably, skilfully,
    sensitively, thoroughly, swiftly, robustly, generally, typically, too late, too early, too long, too often, too many, too few, too much,
    too little, too slowly, too quickly, not always, on time, in time, within timescales, within timescale, late, in good time, at the right
    time, at the earliest opportunity, without delay, wherever possible, early, early enough, smoothly, sooner, not enough, enough, hardly,
    barely, sparingly, successfully, safely, happily, confidently, persistently, tenaciously, actively, meaningfully, appropriately,
    proportionately, purposefully, closely, properly, fully, adequately, sufficiently, steadily, sharply, significantly, markedly,
    strikingly, worryingly, encouragingly, increasingly, overly, largely, mostly, mainly, as they should, when they need it, when they need
    to, in a timely way, in a timely manner, at pace, tightly, warmly, positively, highly, overwhelmingly, by heart, inside out, alone, the
    extra mile, again and again, only, still, no longer, already, nowhere near, directly, not yet, unevenly, convincingly, honestly,
    candidly, openly, compassionately, with skill, with care, at the right level, first time, as often as, more often, less often`,
  compareWord: `
    than, compared with, compared to, against a national, against an average, against the england, above, below, ahead of, behind, in line
    with, statistical neighbours, national average, england average, regional average, comparator, comparators, similar authorities,
    highest, lowest, best performing, top quartile, bottom quartile, twice, half the, double the, outlier, best ever, on last year, on the
    previous year, a year ago, year on year, last year, since april, since january, record high, record low, record number, for the first
    time, the most, the fewest, the least, so far, from last year`,
  quantifier: `
    most, few, fewer, many, half, all, every, almost all, nearly all, none, nearly half, over half, more than half, less than half,
    majority, minority, each, some, several, two thirds, three quarters, a third, a quarter, nearly a third, one third, one quarter, no, not
    one, not all, hardly any, almost every, almost no, nearly every, too many, too few, only, just, at least, at most, a handful, the rest,
    both, any, nobody, everyone, no one, a number of, more, enough`,
  number: `
    one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, thirty, forty, fifty, sixty, seventy,
    eighty, ninety, hundred, dozen`,
  unit: `
    days, weeks, months, years, hours, working days, cases, minutes, miles, records, audits, plans, children, families, homes, young people,
    visits, points, percentage points`,
  happened: `
    v:complete, v:hold, v:see, v:visit, v:close, v:place, v:refuse, v:uphold, v:receive, v:achieve, v:meet, v:return, v:remain, v:leave,
    v:go missing, v:wait, v:move, v:reach, v:account for, v:need, v:make, v:take, v:start, v:stay, v:resolve, v:match, v:reunify, v:gain,
    v:pass, v:find, v:say, v:feel, v:show, v:have, v:contain, v:record, v:join, v:agree, v:think, v:require, v:include, v:attend, v:live,
    v:decline, v:adopt, v:help, v:lead to, v:end`,

  // What speaks of something other than practice.
  statute: `
    section 47, section 17, section 20, section 11, section 22, section 31, act 1989, act 2004, act 2014, act 2017, act 2002, children act,
    the act, regulation, regulations, statutory guidance, statutory duty, statutory duties, a duty, duty to, duties under, statutory,
    working together to safeguard children, working together, the law, legislation, by law, legally, required to, requires, requirement,
    entitled, entitlement, national framework, department for education, public law outline, local authorities, every local authority,
    councils are, statutory framework, national minimum standards, guidance`,
  legalWord: `
    requires us, requires councils, required to, must, is a legal, has a duty, have a duty, are under a duty, entitled to, shall, allows a,
    allow a, provides for, provides that, sets a limit, places a duty, applies to, apply to, defined by, defined in, states that,
    stipulates, sets out, set out, prescribes, mandates, permits, empowers`,
  define: `
    means, refers to, is called, are called, is defined, are defined, is known as, stands for, is when, is where, are those who, is the
    term, we use the term, the term, is a tool, is an approach, is a way, is a programme, is a scheme, is a model, is a person, is the
    person, is a plan, is a legal, is a meeting, is a process, is a measure, is a second, is a group, is a form of, describes, denotes, is
    short for, is used for, includes special`,
  convention: `
    rounded, provisional, suppressed, unless we say, unless stated, unless otherwise, figures are for, rates are per, data are from, data
    are for, year to date, comparator data, national figures, figures for, percentages are, figures exclude, percentages exclude, numbers
    below, extracted, year ending, base is, baseline, denominator, numerator, excludes, excluding, data source, source, published in, as at,
    snapshot, is calculated, are calculated, not yet been published, comparisons are, not comparable, names and details, anonymised,
    pseudonyms, details have been changed, names have been changed, grouped, quarters are, years run, refers to the period`,
  signpost: `
    this section, this part, this chapter, this document, this evaluation, this report, the following, table below, chart below, below
    gives, below shows, listed below, appendix, annex, see the, see also, the table, the chart, the graph, in this section, the next
    section, glossary, evidence register, for more, for further, further detail, more detail, is attached, are listed, is listed, set out
    below, described below, described in, set out in, summarised in, can be found, is available on, read alongside, overleaf, earlier
    section, later section, previous section`,
  label: `
    action, owner, action owner, lead, due, status, source, version, contact, milestone, success measure, priority, key, data source,
    author, date, timescale, target, next step, next steps, by when, by whom, outcome sought, review date, RAG, resources, table, figure,
    period, measure, responsible, measure of success, sponsor, approved by, baseline, objective, aim`,
  frequency: `
    each month, every month, monthly, each week, weekly, every week, each quarter, quarterly, every quarter, each year, every year,
    annually, yearly, twice a year, three times a year, four times a year, six times a year, once a month, once a year, every two months,
    every six weeks, each term, every term, termly, fortnightly, daily, every two weeks, at least once, every three months, a month, a year,
    on the last day`,
  // Verb forms that are seldom anything else; with -ed forms and auxiliaries they tell a sentence from a heading.
  finite: `
    met, meets, name, breaks, cope, copes, challenges, read, reads, depends, depend, hold, holds, provides, provide, talk, talks, accelerate, accelerates, accept, accepts, access, accesses, account, accounts, achieve, achieves, act, acts, adapt, adapts, addresses,
    admire, admires, adopt, adopts, advances, agree, agrees, aim, aims, allocate, allocates, allow, allows, analyse, analyses, applies, apply,
    appoint, appoints, appreciate, appreciates, approve, approves, arrive, arrives, ask, asks, aspire, aspires, assesses, attend, attends, avert,
    averts, avoid, avoids, award, awards, balloon, balloons, bases, be, bear, bears, beds, began, begin, begins, believe, believes, belong,
    belongs, benefit, benefits, bes, boost, boosts, bounce, bounces, bring, brings, broaden, broadens, brought, build, builds, built, calm,
    calms, came, capture, captures, carries, carry, catch, catches, caught, cease, ceases, celebrate, celebrates, chair, chairs, challenges,
    choose, chooses, chose, circulate, circulates, cite, cites, clears, climb, climbs, closes, co, coes, collate, collates, collect, collects,
    come, comes, commence, commences, commend, commends, comment, comments, commission, commissions, commit, commits, compare, compares,
    complain, complains, completes, comprise, comprises, conduct, conducts, consider, considers, consist, consists, constitute, constitutes,
    consult, consults, contacts, contain, contains, contribute, contributes, convene, convenes, converge, converges, convey, conveys, covers,
    create, creates, credit, credits, creep, creeps, crept, criticise, criticises, cuts, decide, decides, declines, decreases, deepen, deepens,
    deliver, delivereds, delivers, demonstrate, demonstrates, depend, depends, describe, describes, design, designs, deteriorate, deteriorates,
    develop, develops, dips, disappear, disappears, discuss, discusses, dislike, dislikes, disrupt, disrupts, distribute, distributes, diverge,
    diverges, divert, diverts, double, doubles, draft, drafts, draw, draws, drew, drifts, drive, drives, drops, drove, duplicate, duplicates,
    ease, eases, ebb, ebbs, edge, edges, eliminate, eliminates, embeds, emerge, emerges, employ, employs, enable, enables, encourage, encourages,
    endorse, endorses, engage, engages, enhance, enhances, enjoy, enjoys, enrich, enriches, escalate, escalates, establish, establishes,
    evaluate, evaluates, evidences, evolve, evolves, examine, examines, exceeds, expand, expands, expect, expects, explain, explains, explore,
    explores, express, expresses, extend, extends, extract, extracts, facilitate, facilitates, fails, falls, fears, feeds, feel, feels, fell,
    felt, finds, flatten, flattens, flounder, flounders, flourish, flourishes, fluctuate, fluctuates, focuses, follows, forms, foster, fosters,
    found, frees, gain, gains, gather, gathers, gave, generate, generates, get, gets, give, gives, go, goes, got, grasp, grasps, grew, grow,
    grows, halve, halves, hamper, hampers, happen, happens, have, haves, hear, heard, hears, held, helps, hid, hide, hides, hinder, hinders,
    hold, holds, hope, hopes, identifies, identify, ignore, ignores, impede, impedes, implement, implements, improve, improves, include,
    includes, influence, influences, inform, informs, inspire, inspires, intend, intends, intervene, intervenes, introduce, introduces, invest,
    invests, invite, invites, involve, involves, join, joins, jump, jumps, keep, keeps, kept, knew, know, knows, lack, lacks, lag, lags, launch,
    launches, learn, learns, leave, leaves, left, lengthen, lengthens, let, lets, level, levelleds, levels, lift, lifts, like, likes, listen,
    listens, lists, live, lives, locate, locates, log, logs, look, looks, loosen, loosens, lose, loses, lost, love, loves, made, make, makes,
    manage, manages, maps, mask, masks, mature, matures, meant, meet, meets, merge, merges, met, miss, misses, moderate, moderates, monitor,
    monitors, mount, mounts, narrows, neglect, neglects, notice, notices, nudge, nudges, observe, observes, opens, operate, operates, outnumber,
    outnumbers, outstrip, outstrips, outweigh, outweighs, overlook, overlooks, oversee, oversees, own, owns, paid, participate, participates,
    pass, passes, pay, pays, peak, peaks, persevere, perseveres, persist, persists, pick, picks, pilots, plateau, plateaus, plummet, plummets,
    praise, praises, prefer, prefers, prepare, prepares, present, presents, prevent, prevents, prioritise, prioritises, procure, procures,
    produce, produces, programme, programmes, progresses, promote, promotes, propose, proposes, protects, provide, provides, publish, publishes,
    purchase, purchases, pursue, pursues, push, pushes, put, puts, qualities, quality, raise, raises, ran, ratifies, ratify, reach, reaches,
    read, reads, rebound, rebounds, receive, receives, recognise, recognises, recommend, recommends, recover, recovers, recruit, recruits,
    reduce, reduces, reflect, reflects, refresh, refreshes, refuse, refuses, regress, regresses, relaunch, relaunches, relies, relieve, relieves,
    rely, remain, remains, remember, remembers, remove, removes, reorganise, reorganises, repeat, repeats, replace, replaces, require, requires,
    resent, resents, resolve, resolves, respect, respects, respond, responds, restore, restores, restructure, restructures, reunifies, reunify,
    revise, revises, rewrite, rewrites, rewrote, ripen, ripens, rises, roll, rolls, rose, said, sank, sat, save, saves, saw, say, says,
    schedules, scores, screen, screens, scrutinise, scrutinises, secure, secures, see, seek, seeks, sees, select, selects, send, sends, sent,
    serve, serves, sets, settles, shape, shapes, shares, sharpen, sharpens, shifts, shorten, shortens, shows, shrank, shrink, shrinks,
    simplifies, simplify, sink, sinks, sit, sits, slid, slide, slides, slip, slips, slows, soar, soars, sought, span, spans, spare, spares,
    speak, speaks, speeds, spends, spent, spike, spikes, spoke, spot, spots, stabilise, stabilises, staffs, stall, stalls, stand, stands, starts,
    stay, stays, steadies, stick, sticks, stood, store, stores, streamline, streamlines, strengthen, strengthens, struggle, struggles, stuck,
    submit, submits, succeeds, suffer, suffers, summarise, summarises, surge, surges, surpass, surpasses, sustain, sustains, tackle, tackles,
    tail, tailor, tailors, tails, take, takes, talk, talks, taper, tapers, tell, tells, tests, thin, think, thinks, thins, thought, thrive,
    thrives, tighten, tightens, told, took, tracks, train, trains, transform, transforms, translate, translates, treble, trebles, triangulate,
    triangulates, triple, triples, trusts, turn, turns, undermine, undermines, understand, understands, understood, undertake, undertakes,
    unlock, unlocks, update, updates, uphold, upholds, uses, validate, validates, values, vanish, vanishes, varies, vary, wait, waits, want,
    wants, waver, wavers, weaken, weakens, weigh, weighs, welcomes, went, widen, widens, wish, wishes, works, worries, worsen, worsens, write,
    writes, wrote, yield, yields
  `,
};
