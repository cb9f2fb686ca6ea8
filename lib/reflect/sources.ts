/**
 * The papers that prompts rest on: author, year, title, and where it stands. They name the paper as it
 * names itself, in its own language. A DOI stands only where it was read beside the paper.
 */
export const sources = {
  downey_1996:
    'Downey & Feldman 1996, Implications of Rejection Sensitivity for Intimate Relationships, doi:10.1037/0022-3514.70.6.1327',
  andersen_2002:
    'Andersen & Chen 2002, The Relational Self: An Interpersonal Social–Cognitive Theory, Psychological Review 109(4)',
  gable_2004:
    'Gable, Reis, Impett & Asher 2004, What Do You Do When Things Go Right? The Intrapersonal and Interpersonal Benefits of Sharing Positive Events, doi:10.1037/0022-3514.87.2.228',
  kruger_2005:
    'Kruger, Epley, Parker & Ng 2005, Egocentrism Over E-Mail: Can We Communicate as Well as We Think?, doi:10.1037/0022-3514.89.6.925',
  gollwitzer_2006:
    'Gollwitzer & Sheeran 2006, Implementation Intentions and Goal Achievement: A Meta-Analysis of Effects and Processes, doi:10.1016/S0065-2601(06)38002-1',
  leary_2007:
    'Leary, Tate, Adams, Allen & Hancock 2007, Self-Compassion and Reactions to Unpleasant Self-Relevant Events: The Implications of Treating Oneself Kindly, doi:10.1037/0022-3514.92.5.887',
  marigold_2007:
    'Marigold, Holmes & Ross 2007, More Than Words: Reframing Compliments From Romantic Partners Fosters Security in Low Self-Esteem Individuals',
  byron_2008:
    'Byron 2008, Carrying Too Heavy a Load? The Communication and Miscommunication of Emotion by Email, doi:10.5465/AMR.2008.31193163',
  flynn_2008:
    'Flynn & Lake 2008, If You Need Help, Just Ask: Underestimating Compliance With Direct Requests for Help, doi:10.1037/0022-3514.95.1.128',
  ayduk_2010:
    'Ayduk & Kross 2010, From a Distance: Implications of Spontaneous Self-Distancing for Adaptive Self-Reflection, doi:10.1037/a0019205',
  watkins_2011:
    'Watkins et al. 2011, Guided Self-Help Concreteness Training as an Intervention for Major Depression in Primary Care, doi:10.1017/S0033291711002480',
  mcmanus_2012:
    'McManus, Van Doorn & Yiend 2012, Examining the Effects of Thought Records and Behavioral Experiments in Instigating Belief Change, doi:10.1016/j.jbtep.2011.07.003',
  sbarra_2013:
    'Sbarra, Boals, Mason, Larson & Mehl 2013, Expressive Writing Can Impede Emotional Recovery Following Marital Separation, doi:10.1177/2167702612469801',
  kross_2014:
    'Kross et al. 2014, Self-Talk as a Regulatory Mechanism: How You Do It Matters, doi:10.1037/a0035173',
  bruehlman_2015:
    'Bruehlman-Senecal & Ayduk 2015, This Too Shall Pass: Temporal Distance and the Regulation of Emotional Distress, doi:10.1037/a0038324',
  wesselmann_2015:
    'Wesselmann, Ren & Williams 2015, Motivations for Responses to Ostracism, doi:10.3389/fpsyg.2015.00040',
  schneider_2017:
    'Schneider et al. 2017, Social Media Ostracism: The Effects of Being Excluded Online, doi:10.1016/j.chb.2017.03.052',
  boothby_2018:
    'Boothby, Cooney, Sandstrom & Clark 2018, The Liking Gap in Conversations: Do People Like Us More Than We Think?, doi:10.1177/0956797618783714',
  ford_2018:
    'Ford, Lam, John & Mauss 2018, The Psychological Health Benefits of Accepting Negative Emotions and Thoughts, doi:10.1037/pspp0000157',
  speed_2018:
    'Speed, Goldstein & Goldfried 2018, Assertiveness Training: A Forgotten Evidence-Based Treatment, doi:10.1111/cpsp.12216',
  torre_2018:
    'Torre & Lieberman 2018, Putting Feelings Into Words: Affect Labeling as Implicit Emotion Regulation, doi:10.1177/1754073917742706',
  ai_2020:
    'Ai, Gillath & Karantzas 2020, The Dual Function Model of Attachment Security Priming: Theoretical Framework and Empirical Evidence, doi:10.3390/ijerph17218093',
  cooney_2021:
    'Cooney, Boothby & Lee 2021, The Thought Gap After Conversation: Underestimating the Frequency of Others’ Thoughts About Us, Journal of Experimental Psychology: General',
  galbava_2021:
    'Galbava, Machackova & Dedkova 2021, Cyberostracism: Emotional and Behavioral Consequences in Social Media Interactions, Comunicar 67',
  giurge_2021:
    'Giurge & Bohns 2021, You Don’t Need to Answer Right Away! Receivers Overestimate How Quickly Senders Expect Responses to Non-Urgent Work Emails',
  kardas_2021:
    'Kardas, Kumar & Epley 2021, Overly Shallow? Miscalibrated Expectations Create a Barrier to Deeper Conversation, doi:10.1037/pspa0000281',
  nook_2021:
    'Nook, Satpute & Ochsner 2021, Emotion Naming Impedes Both Cognitive Reappraisal and Mindful Acceptance Strategies of Emotion Regulation, doi:10.1007/s42761-021-00036-y',
  kuo_2022:
    'Kuo, Fitzpatrick, Ip & Uliaszek 2022, The Who and What of Validation: An Experimental Examination of Validation and Invalidation of Specific Emotions, doi:10.1186/s40479-022-00185-x',
  tubbs_2022:
    'Tubbs, Fernandez, Grandner, Perlis & Klerman 2022, The Mind After Midnight: Nocturnal Wakefulness, Behavioral Dysregulation, and Psychopathology, doi:10.3389/fnetp.2021.830338',
  dippel_2023:
    'Dippel, Brosschot & Verkuil 2023, Effects of Worry Postponement on Daily Worry: A Meta-Analysis, doi:10.1007/s41811-023-00193-x',
} as const;

export type SourceId = keyof typeof sources;

export const sourceIds = Object.keys(sources) as SourceId[];
