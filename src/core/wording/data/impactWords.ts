/** The words by which a sentence tells what practice means for children: who they are, and what is different for them. */

/** Those whose lives it is about; staff, partners and carers are not among them. */
export const WHOSE_LIVES = [
  'child(?:ren)?', 'young (?:people|persons?|adults?|wom[ae]n|m[ae]n)', 'care[ -]leavers?', 'care[ -]experienced', 'teenagers?', 'adolescents?', 'babies', 'baby', 'infants?',
  'siblings?', 'brothers?', 'sisters?', 'famil(?:y|ies)', 'parents?', 'mothers?', 'fathers?', 'boys?', 'girls?', 'pupils?',
] as const;

/** What they feel, can do, have, or no longer live with; for better or worse. What was done to them is not among it. */
export const WHAT_IS_DIFFERENT = [
  // what they say and feel
  '(?:feel|feels|felt|feeling)', '(?:say|says|said) (?:that |they |their |it |so)', '(?:tell|told) (?:us|leaders|inspectors|auditors|advocates|observers|peers|their)', '(?:describe|describes|described)',
  '(?:trust|trusts|trusted)', '(?:happy|happier|unhappy|confident|afraid|frightened|anxious|lonely|hopeful|proud|valued|respected|listened to|heard|believed)', '(?:enjoy|enjoys|enjoyed|value|values|valued)',
  '(?:know|knows|knew|understand|understands|understood|remember|remembers)',
  // safety and home
  '(?:safe|safer|safely|unsafe|safety)', '(?:harm|harmed|risk|risks) (?:\\w+ ){0,3}(?:down|reduced|lower|less|grown|higher|rose|fell|fallen|ended|continued)', '(?:reduced|lower|less|higher|greater) (?:risk|harm)',
  '(?:stable|stability|settled|settle|unsettled|permanence|permanent homes?)', '(?:stay|stays|stayed|remain|remains|remained|live|lives|lived|living) (?:\\w+ ){0,2}(?:at home|together|with|in|near|nearer|close|far|safely|there|where|here)',
  '(?:return|returns|returned|go|went|come|came) (?:back )?home', '(?:moved?|moves) (?:home|less|fewer|more|again|often)', '(?:keep|keeps|kept) (?:the same|their|one|a|in touch)', '(?:homeless|homelessness)',
  // health, learning, time
  '(?:attend|attends|attended|attendance|attainment|achieve|achieves|achieved|achievements?)', '(?:do|does|did|doing) (?:well|better|worse)', '(?:made?|make|makes|making) (?:\\w+ ){0,3}progress', '(?:learn|learns|learnt|learned) (?!from|lessons)',
  '(?:healthy|healthier|unwell|pain|well-?being|mental health)', '(?:wait|waits|waited|waiting)', '(?:sooner|earlier|quicker|more quickly|too late|too long|longer than)', '(?:in|into) (?:work|education|employment|training|school|college)',
  // change in their lives
  'no longer', '(?:is|are|was|were|been) (?:\\w+ ){0,2}different', '(?:better|worse) off', '(?:fare|fares|fared)', '(?:make|makes|made|making|what|little|no|the) (?:\\w+ ){0,2}difference', '(?:lives|life|daily life|experience|experiences|outcomes?) (?:\\w+ ){0,4}(?:better|worse|improved|changed|different|like|for)',
  '(?:able|unable) to', '(?:a|their) (?:say|own words|goals|worry|worries)', '(?:met|reached) (?:the|their) (?:\\w+ )?goals', '(?:worry|worries) had (?:grown|eased|gone)', '(?:get|gets|got|have|has|had) (?:the )?help (?:they|that|sooner|when|earlier)',
  '(?:come|comes|came|coming|are|were) back', '(?:repeat|repeats|repeated|retell|tell) their (?:story|stories)', '(?:suffer|suffers|suffered|thrive|thrives|thrived|thriving|flourish|flourishing|recover|recovered)', '(?:cannot|can now|could now|could not|can)(?= \\w+)',
] as const;
